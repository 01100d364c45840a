import type { Draw, Weights } from './draw.js';

export interface OffenceKind {
  category: string;
  /** Range of the seriousness scores drawn for it. Invented; the official table is the Youth Justice Board's. */
  seriousness: readonly [number, number];
}

export const BREACH: OffenceKind = { category: 'BREACH_OF_STATUTORY_ORDER', seriousness: [1, 3] };
export const NON_RECORDABLE: OffenceKind = { category: 'MOTORING_OFFENCES', seriousness: [1, 2] };

const KINDS: Weights<OffenceKind> = [
  [{ category: 'VIOLENCE_AGAINST_THE_PERSON', seriousness: [3, 6] }, 26],
  [{ category: 'THEFT_AND_HANDLING', seriousness: [2, 3] }, 20],
  [{ category: 'CRIMINAL_DAMAGE', seriousness: [2, 3] }, 15],
  [{ category: 'PUBLIC_ORDER', seriousness: [1, 3] }, 12],
  [{ category: 'DRUGS', seriousness: [2, 5] }, 9],
  [{ category: 'MOTORING_OFFENCES', seriousness: [1, 4] }, 6],
  [{ category: 'VEHICLE_THEFT_UNAUTHORISED_TAKING', seriousness: [3, 4] }, 3],
  [{ category: 'NON_DOMESTIC_BURGLARY', seriousness: [4, 5] }, 2],
  [{ category: 'DOMESTIC_BURGLARY', seriousness: [5, 6] }, 2],
  [{ category: 'ROBBERY', seriousness: [5, 7] }, 1],
  [{ category: 'ARSON', seriousness: [4, 6] }, 1],
  [{ category: 'SEXUAL_OFFENCES', seriousness: [4, 8] }, 1],
  [{ category: 'FRAUD_AND_FORGERY', seriousness: [2, 3] }, 1],
  [{ category: 'RACIALLY_AGGRAVATED', seriousness: [3, 4] }, 1],
];
const SCORE_NOT_KNOWN = 0.05;

/** What kind of offence it was, and its seriousness score. */
export function drawOffence(
  draw: Draw,
  kind: OffenceKind = draw.weighted(KINDS),
): { category: string; seriousness: number | null } {
  const seriousness = draw.whole(...kind.seriousness);
  return { category: kind.category, seriousness: draw.chance(SCORE_NOT_KNOWN) ? null : seriousness };
}

/** The outcomes that prove an offence. */
export const PROVEN_OUTCOMES: Weights<string> = [
  ['CONVICTION', 64],
  ['YOUTH_CONDITIONAL_CAUTION', 22],
  ['YOUTH_CAUTION', 14],
];

/** Outcomes that settle an offence without proving it. */
export const OUT_OF_COURT_OUTCOMES: Weights<string> = [
  ['COMMUNITY_RESOLUTION', 65],
  ['OUTCOME_22', 35],
];
export const UNPROVEN_OUTCOMES: Weights<string> = [
  ['NO_FURTHER_ACTION', 70],
  ['NOT_PROVEN', 30],
];
export const QUASHED: Weights<string> = [
  ['CHANGED_ON_APPEAL', 50],
  ['APPEAL_SUCCESSFUL', 50],
];

/** Appeals that leave a conviction standing, or have done so up to now. */
export const STANDING_APPEALS: Weights<string | null> = [
  [null, 96],
  ['UNSUCCESSFUL', 3],
  ['PENDING', 1],
];
