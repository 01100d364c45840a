import type { CaseDose } from './concordance-rules.js';

/** Dose by likelihood of reoffending. */
export interface Targeting {
  /** Minutes up to which a case has a low dose: the lower quartile of all cases; null: there are none. */
  lowDoseUpTo: number | null;
  /** Minutes from which a case has a high dose: the upper quartile. Null too where every case has the same dose. */
  highDoseFrom: number | null;
  bands: TargetingBand[];
}

export interface TargetingBand {
  /** Null: not judged. */
  level: string | null;
  cases: number;
  medianMinutes: number | null;
  lowDose: number;
  highDose: number;
}

/** The value that a share of sorted values does not exceed: the nearest rank. */
export function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

const ascending = (one: number, other: number): number => one - other;

/**
 * Priority goes to the highest likelihood: the dose of each band, and how many of its cases have a dose that is low or high
 * among all cases. `levels` are in their order; who was not judged is a band of its own.
 */
export function targetingOf(cases: readonly CaseDose[], levels: readonly string[]): Targeting {
  const all = cases.map(({ minutes }) => minutes).sort(ascending);
  const low = quantile(all, 0.25);
  const high = quantile(all, 0.75);
  const differ = low !== null && high !== null && low < high;
  const bands = [...levels, null].map((level): TargetingBand => {
    const doses = cases
      .filter(({ likelihoodOfReoffending }) => likelihoodOfReoffending === level)
      .map(({ minutes }) => minutes)
      .sort(ascending);
    return {
      level,
      cases: doses.length,
      medianMinutes: quantile(doses, 0.5),
      lowDose: differ ? doses.filter((minutes) => minutes <= low).length : 0,
      highDose: differ ? doses.filter((minutes) => minutes >= high).length : 0,
    };
  });
  return { lowDoseUpTo: differ ? low : null, highDoseFrom: differ ? high : null, bands };
}
