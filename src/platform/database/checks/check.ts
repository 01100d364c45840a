import { driverCodeOf } from '../database-fault.js';
import type { ReadTransaction } from '../transaction.js';

/** What a check came to. */
export interface CheckResult {
  name: string;
  /** What is wrong; none where the check holds. */
  findings: readonly string[];
  /** What else there is to know. */
  note?: string;
}

/** Something that must hold of a database. */
export interface Check {
  name: string;
  run(tx: ReadTransaction): Promise<Omit<CheckResult, 'name'>>;
}

/** Runs one check after another; one that cannot be carried through is a finding as well. */
export async function runChecks(tx: ReadTransaction, checks: readonly Check[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const { name } = check;
    try {
      results.push({ name, ...(await check.run(tx)) });
    } catch (error) {
      const finding = `could not be carried through: ${(error as Error).message} (${driverCodeOf(error) ?? 'no code'})`;
      results.push({ name, findings: [finding] });
    }
  }
  return results;
}
