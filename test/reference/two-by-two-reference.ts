import type { Arm } from '../../src/statistics/interval.js';
import { readReference } from './read-reference.js';

interface Limits {
  lower: number;
  upper: number;
}

/** The results of one two-by-two table; what R could not compute for a table is absent. */
export interface TwoByTwoReference {
  cells: { a: number; b: number; c: number; d: number };
  conf?: number;
  wilson1: Limits;
  wilson2: Limits;
  clopper_pearson1: Limits;
  clopper_pearson2: Limits;
  risk_difference: number;
  rd_newcombe10: Limits;
  rd_miettinen_nurminen?: Limits;
  risk_ratio?: number;
  rr_katz?: Limits;
  rr_miettinen_nurminen?: Limits;
  odds_ratio?: number;
  or_woolf?: Limits;
  or_haldane_anscombe?: number;
  log_or_se_haldane?: number;
  fisher_p_two_sided: number;
  fisher_p_less?: number;
  fisher_p_greater?: number;
  chisq_pearson?: number;
  chisq_p?: number;
  chisq_yates?: number;
  chisq_yates_p?: number;
  chisq_n_minus_1?: number;
  chisq_n_minus_1_p?: number;
  min_expected?: number;
}

/** A reference table with its two arms ready to use. */
export interface ReferenceTable {
  name: string;
  treated: Arm;
  control: Arm;
  confidence: number;
  expected: TwoByTwoReference;
}

const { tables } = readReference<{ tables: Record<string, TwoByTwoReference> }>('two-by-two.json');

/** Rossi at four settings, Newcombe's published tables, and small, zero-cell and very large tables. */
export const referenceTables: ReferenceTable[] = Object.entries(tables).map(([name, expected]) => {
  const { a, b, c, d } = expected.cells;
  return {
    name,
    treated: { events: a, n: a + b },
    control: { events: c, n: c + d },
    confidence: expected.conf ?? 0.95,
    expected,
  };
});

/** The reference tables that carry a result, for tests of that result. */
export function tablesWith(...keys: (keyof TwoByTwoReference)[]): ReferenceTable[] {
  return referenceTables.filter((table) => keys.every((key) => table.expected[key] !== undefined));
}
