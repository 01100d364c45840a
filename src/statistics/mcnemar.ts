import { requireCount } from './checks.js';
import { computed, notComputable, type Computed } from './computed.js';
import { binomialMass, binomialTails } from './distributions/binomial.js';
import { chiSquaredTails } from './distributions/chi-squared.js';
import type { TestResult } from './interval.js';

/** The same people seen twice, counted by whether they had the attribute each time. Whole numbers. */
export interface PairedTable {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/** All forms of McNemar's test, with the one the rule selects. */
export interface McNemarResult {
  /** People who changed: firstOnly + secondOnly. */
  readonly discordant: number;
  readonly uncorrected: TestResult;
  readonly corrected: TestResult;
  readonly exactP: number;
  readonly midP: number;
  readonly method: 'EXACT' | 'CONTINUITY_CORRECTED';
  /** The p-value of `method`. */
  readonly p: number;
}

/** Below this many discordant pairs the exact test is reported. */
const EXACT_BELOW = 25;

/**
 * McNemar's test that as many people gained the attribute as lost it, for example suitable ETE at the start
 * and the end of an order.
 *
 * Source: Q. McNemar (1947), Psychometrika 12:153-157; corrected (|b-c|-1)^2/(b+c) after A. Edwards (1948);
 * exact binomial test and mid-p after M. W. Fagerland, S. Lydersen & P. Laake (2013). Exact when fewer than
 * 25 pairs are discordant, otherwise corrected.
 *
 * @returns NO_DISCORDANT_PAIRS when nobody changed
 * @throws RangeError when a cell is not a count
 */
export function mcNemar(table: PairedTable): Computed<McNemarResult> {
  requirePairedTable(table);
  const { firstOnly, secondOnly } = table;
  const discordant = firstOnly + secondOnly;
  if (discordant === 0) return notComputable('NO_DISCORDANT_PAIRS');
  const gap = Math.abs(firstOnly - secondOnly);
  const uncorrected = oneDegreeTest((gap * gap) / discordant);
  const corrected = oneDegreeTest(Math.max(0, gap - 1) ** 2 / discordant);
  const { exactP, midP } = exactTest(Math.min(firstOnly, secondOnly), discordant);
  const method = discordant < EXACT_BELOW ? 'EXACT' : 'CONTINUITY_CORRECTED';
  const p = method === 'EXACT' ? exactP : corrected.p;
  return computed({ discordant, uncorrected, corrected, exactP, midP, method, p });
}

/** Throws RangeError unless all four cells are counts. */
export function requirePairedTable({ both, firstOnly, secondOnly, neither }: PairedTable): void {
  requireCount(both, 'both');
  requireCount(firstOnly, 'firstOnly');
  requireCount(secondOnly, 'secondOnly');
  requireCount(neither, 'neither');
}

function oneDegreeTest(statistic: number): TestResult {
  return { statistic, p: chiSquaredTails(statistic, 1).upper };
}

function exactTest(fewer: number, discordant: number): { exactP: number; midP: number } {
  if (2 * fewer === discordant) return { exactP: 1, midP: 1 };
  const twoTails = 2 * binomialTails(fewer, discordant, 0.5).lower;
  return { exactP: Math.min(1, twoTails), midP: twoTails - binomialMass(fewer, discordant, 0.5) };
}
