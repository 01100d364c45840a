import { addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';

/** What somebody must bring to deliver. */
export interface DeliveryRequirement {
  /** Codes of the set QUALIFICATION, all of them; empty: anybody may. */
  qualifications: readonly string[];
  /** The language of the delivery; null: any. */
  language: string | null;
  /** After how many months this work asks for its training to be taken again; null: when the training itself runs out. */
  refresherMonths?: number | null;
  on: PlainDate;
}

/** A training record, as far as this rule reads it. */
export interface Training {
  qualification: string;
  trainedOn: PlainDate;
  /** Null: not yet observed to be competent. */
  competentOn: PlainDate | null;
  /** The last day on which it counts; null: it does not expire. */
  expiresOn: PlainDate | null;
}

/** Somebody who might deliver. */
export interface Deliverer {
  languages: readonly string[];
  activeFrom: PlainDate;
  /** The last day; null: works still. */
  activeTo: PlainDate | null;
  training: readonly Training[];
}

/** Whether somebody may deliver, and everything that they lack. */
export interface MayDeliver {
  may: boolean;
  /** Qualifications that they do not have, or not by then. */
  missing: string[];
  /** Qualifications that they had, and that have run out by then. */
  expired: string[];
  /** Qualifications in which they are trained but were not seen to be competent. It does not keep them from delivering: they are observed while they do. */
  unobserved: string[];
  lacksLanguage: boolean;
  inactive: boolean;
}

/** What a qualification is worth to its holder on a day. */
export type TrainingState = 'MISSING' | 'EXPIRED' | 'TRAINED' | 'COMPETENT';

/** Whether somebody works on a day: from the first to the last, both included. */
export const isActive = (
  { activeFrom, activeTo }: Pick<Deliverer, 'activeFrom' | 'activeTo'>,
  on: PlainDate,
): boolean => activeFrom <= on && (activeTo === null || on <= activeTo);

/** The last day on which training counts, where the work asks for a refresher after some months; null: for good. */
export function lastDayOf(
  { trainedOn, expiresOn }: Pick<Training, 'trainedOn' | 'expiresOn'>,
  refresherMonths: number | null,
): PlainDate | null {
  if (refresherMonths === null) return expiresOn;
  const due = addMonthsClamped(trainedOn, refresherMonths);
  return expiresOn !== null && expiresOn < due ? expiresOn : due;
}

/** Whether training counts on a day: from the day of the course to its last day, both included. */
export function counts(training: Training, on: PlainDate, refresherMonths: number | null = null): boolean {
  const last = lastDayOf(training, refresherMonths);
  return training.trainedOn <= on && (last === null || on <= last);
}

/** The state of one qualification on a day. What was taken again counts by its best record. */
export function trainingState(
  training: readonly Training[],
  qualification: string,
  on: PlainDate,
  refresherMonths: number | null = null,
): TrainingState {
  const taken = training.filter((one) => one.qualification === qualification && one.trainedOn <= on);
  if (taken.length === 0) return 'MISSING';
  if (!taken.some((one) => counts(one, on, refresherMonths))) return 'EXPIRED';
  return taken.some(({ competentOn }) => competentOn !== null && competentOn <= on) ? 'COMPETENT' : 'TRAINED';
}

/** Whether a worker may deliver what asks for these qualifications, in this language, on this day. */
export function mayDeliver(requirement: DeliveryRequirement, worker: Deliverer): MayDeliver {
  const { language, on, refresherMonths = null } = requirement;
  const states = [...new Set(requirement.qualifications)].map(
    (qualification) =>
      [qualification, trainingState(worker.training, qualification, on, refresherMonths)] as const,
  );
  const inState = (state: TrainingState): string[] =>
    states.filter(([, found]) => found === state).map(([qualification]) => qualification);
  const missing = inState('MISSING');
  const expired = inState('EXPIRED');
  const lacksLanguage = language !== null && !worker.languages.includes(language);
  const inactive = !isActive(worker, on);
  const may = missing.length === 0 && expired.length === 0 && !lacksLanguage && !inactive;
  return { may, missing, expired, unobserved: inState('TRAINED'), lacksLanguage, inactive };
}
