import type { PlainDate } from '../platform/calendar/plain-date.js';

/** The scale whose score is that of the whole instrument, where it has one. */
export const TOTAL = 'TOTAL';

/** A question, by its number: the words belong to whoever published it. */
export interface Item {
  number: number;
  min: number;
  max: number;
  /** An answer counts as `min + max` less itself. */
  reversed: boolean;
}

/** What an instrument gives a score for. */
export interface Scale {
  code: string;
  labelEn: string;
  labelCy: string | null;
  better: 'HIGHER' | 'LOWER';
  /** The range of its score, before any conversion. */
  min: number;
  max: number;
  /** The numbers of the items that it is made of; empty where only the score is known, or where it is a sum of scales. */
  items: number[];
  /** The scales whose scores are added up to it. */
  sumOf: string[];
  method: 'SUM' | 'MEAN';
  /** With so many answers it is scored, what is missing taken as the mean of the others; null: every answer is needed. */
  leastAnswered: number | null;
  /** The published table from sums to scores that may be compared; empty: none. */
  conversion: { raw: number; converted: number }[];
}

/** What a score from `from` to `to` is called. */
export interface Band {
  scale: string;
  /** Null: for every respondent. */
  respondent: string | null;
  code: string;
  from: number;
  to: number;
  labelEn: string;
  labelCy: string | null;
}

/** How far a scale is to be trusted. Without `reliability` and `sd`, or `points`, a change is not called reliable. */
export interface Reliability {
  scale: string;
  /** Null: for every respondent. */
  respondent: string | null;
  /** Test-retest or internal reliability, between 0 and 1. */
  reliability: number | null;
  /** Standard deviation of scores in the sample of the source. */
  sd: number | null;
  /** The smallest change, in points, that its source calls reliable. */
  points: number | null;
  /** The score at which children start to be as those without difficulties. */
  cutOff: number | null;
  /** The smallest change, in points, that its source found to matter to people. */
  importantChange: number | null;
  source: string;
  sourcedOn: PlainDate;
  /** True: nobody has held the figures against the source yet. */
  toBeConfirmed: boolean;
}

/** What is known of an instrument besides its names. */
export interface InstrumentDefinition {
  /** Codes of the set RESPONDENT. */
  respondents: string[];
  source: string;
  licenceEn: string;
  licenceCy: string | null;
  /** Whether the licence lets the answers be kept; otherwise only the scores are. */
  itemsMayBeStored: boolean;
  scales: Scale[];
  items: Item[];
  bands: Band[];
  reliability: Reliability[];
}

/** The scale of that code, or null. */
export const scaleOf = ({ scales }: InstrumentDefinition, code: string): Scale | null =>
  scales.find((scale) => scale.code === code) ?? null;

/** What is said of a scale for a respondent: for that one before for all. */
export const forRespondent = <Row extends { scale: string; respondent: string | null }>(
  rows: readonly Row[],
  scale: string,
  respondent: string,
): Row[] => {
  const ofScale = rows.filter((row) => row.scale === scale);
  const own = ofScale.filter((row) => row.respondent === respondent);
  return own.length > 0 ? own : ofScale.filter((row) => row.respondent === null);
};
