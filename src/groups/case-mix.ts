import type { BilingualDto } from '../evaluation/dto/bilingual.dto.js';
import type { Group } from './breakdown.js';

/** What supervision rests on: figures of these are never added up unseen. */
export const CASE_MIXES = ['STATUTORY', 'OUT_OF_COURT', 'PREVENTION'] as const;
export type CaseMix = (typeof CASE_MIXES)[number];

export const CASE_MIX_LABELS: Readonly<Record<CaseMix, BilingualDto>> = {
  STATUTORY: { en: 'Statutory orders', cy: 'Gorchmynion statudol' },
  OUT_OF_COURT: { en: 'Out of court', cy: 'Y tu allan i’r llys' },
  PREVENTION: { en: 'Prevention', cy: 'Atal' },
};

export const CASE_MIX_GROUPS: readonly Group[] = CASE_MIXES.map((group) => {
  const { en: labelEn, cy: labelCy } = CASE_MIX_LABELS[group];
  return { group, labelEn, labelCy };
});

/** Which of them a legal outcome belongs to: the Youth Justice Board's groups, with what has no outcome. */
const MIX_OF_OUTCOME: Readonly<Record<string, CaseMix>> = {
  PREVENTION: 'PREVENTION',
  DIVERSION: 'OUT_OF_COURT',
  PRE_COURT: 'OUT_OF_COURT',
};

/** The case mix of an order type, by the attribute that says which group its outcome is in. */
export const caseMixOf = (outcomeGroup: unknown): CaseMix =>
  MIX_OF_OUTCOME[String(outcomeGroup)] ?? 'STATUTORY';
