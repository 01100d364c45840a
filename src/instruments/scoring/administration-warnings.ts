import { addDays, type PlainDate } from '../../platform/calendar/plain-date.js';
import type { MeasureWarningDto } from '../dto/measure-warning.dto.js';

/** What of one use of an instrument says how far it can be relied on. */
export interface AdministrationTiming {
  timepoint: 'T0' | 'T1' | 'T2';
  measuredOn: PlainDate;
  /** Null: it is about no delivery. */
  deliveryId: string | null;
  firstSessionOn: PlainDate | null;
  endedOn: PlainDate | null;
  assisted: 'YES' | 'NO' | null;
  consented: 'YES' | 'NO' | null;
}

/** The product's own terms: a first measure says how things were before the work, a second how they were just after. */
const DAYS_AROUND_FIRST_SESSION = 14;
const DAYS_AFTER_END = 21;

const WARNINGS = {
  NO_DELIVERY: [
    'It is about no delivery, so whether it was taken in time cannot be told.',
    'Nid yw’n ymwneud â darpariaeth, felly ni ellir dweud a gafodd ei gymryd mewn pryd.',
  ],
  T0_FAR_FROM_FIRST_SESSION: [
    `The first measure belongs within ${DAYS_AROUND_FIRST_SESSION} days before or after the first session.`,
    `Dylai’r mesur cyntaf fod o fewn ${DAYS_AROUND_FIRST_SESSION} diwrnod cyn neu ar ôl y sesiwn gyntaf.`,
  ],
  T1_BEFORE_END: [
    'The second measure was taken before the delivery ended.',
    'Cymerwyd yr ail fesur cyn i’r ddarpariaeth ddod i ben.',
  ],
  T1_LATE: [
    `The second measure belongs within ${DAYS_AFTER_END} days after the delivery ended.`,
    `Dylai’r ail fesur fod o fewn ${DAYS_AFTER_END} diwrnod ar ôl i’r ddarpariaeth ddod i ben.`,
  ],
  ASSISTED: [
    'Somebody helped to answer: people answer more favourably then.',
    'Helpodd rhywun i ateb: mae pobl yn ateb yn fwy ffafriol bryd hynny.',
  ],
  CONSENT_NOT_NOTED: [
    'It is not noted whether whoever answered had agreed to.',
    'Ni nodwyd a oedd pwy bynnag a atebodd wedi cytuno.',
  ],
  CONSENT_NOT_GIVEN: [
    'Whoever answered had not agreed to: ask again, or have the measure left out.',
    'Nid oedd pwy bynnag a atebodd wedi cytuno: gofynnwch eto, neu gadewch y mesur allan.',
  ],
} as const;

function timing(facts: AdministrationTiming): (keyof typeof WARNINGS)[] {
  const { timepoint, measuredOn, deliveryId, firstSessionOn, endedOn } = facts;
  if (deliveryId === null) return ['NO_DELIVERY'];
  if (timepoint === 'T0' && firstSessionOn !== null) {
    const early = addDays(firstSessionOn, -DAYS_AROUND_FIRST_SESSION);
    const late = addDays(firstSessionOn, DAYS_AROUND_FIRST_SESSION);
    return measuredOn < early || measuredOn > late ? ['T0_FAR_FROM_FIRST_SESSION'] : [];
  }
  if (timepoint !== 'T1') return [];
  if (endedOn === null || measuredOn < endedOn) return ['T1_BEFORE_END'];
  return measuredOn > addDays(endedOn, DAYS_AFTER_END) ? ['T1_LATE'] : [];
}

/** What to bear in mind of one use of an instrument; nothing of it is refused. */
export function administrationWarnings(facts: AdministrationTiming): MeasureWarningDto[] {
  const { assisted, consented } = facts;
  const codes: (keyof typeof WARNINGS)[] = [
    ...timing(facts),
    ...(assisted === 'YES' ? (['ASSISTED'] as const) : []),
    ...(consented === null ? (['CONSENT_NOT_NOTED'] as const) : []),
    ...(consented === 'NO' ? (['CONSENT_NOT_GIVEN'] as const) : []),
  ];
  return codes.map((code) => ({ code, en: WARNINGS[code][0], cy: WARNINGS[code][1] }));
}
