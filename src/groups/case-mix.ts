import type { Group } from './breakdown.js';

/** What supervision rests on: figures of these are never added up unseen. */
export const CASE_MIX: readonly Group[] = [
  { group: 'STATUTORY', labelEn: 'Statutory orders', labelCy: 'Gorchmynion statudol' },
  { group: 'OUT_OF_COURT', labelEn: 'Out of court', labelCy: 'Y tu allan i’r llys' },
  { group: 'PREVENTION', labelEn: 'Prevention', labelCy: 'Atal' },
];

/** Which of them a legal outcome belongs to: the Youth Justice Board's groups, with what has no outcome. */
const MIX_OF_OUTCOME: Readonly<Record<string, string>> = {
  PREVENTION: 'PREVENTION',
  DIVERSION: 'OUT_OF_COURT',
  PRE_COURT: 'OUT_OF_COURT',
};

/** The case mix of an order type, by the attribute that says which group its outcome is in. */
export const caseMixOf = (outcomeGroup: unknown): string =>
  MIX_OF_OUTCOME[String(outcomeGroup)] ?? 'STATUTORY';
