import type { QueryRunner } from 'typeorm';
import type { ReferenceCodeSeed } from '../data/code-set.js';
import { insertRows } from './table.js';

/** Adds codes to the national lists. Frozen with the migrations that use it, as table.ts is. */
export const insertCodes = (
  runner: QueryRunner,
  codes: readonly ReferenceCodeSeed[],
  recordedAt: string,
): Promise<void> =>
  insertRows(
    runner,
    'reference_code',
    codes.map((code) => ({
      code_set: code.codeSet,
      code: code.code,
      label_en: code.labelEn,
      label_cy: code.labelCy,
      label_cy_status: code.labelCyStatus,
      attributes: code.attributes,
      sort_order: code.sortOrder,
      version: code.version,
      recorded_at: recordedAt,
    })),
  );

/** Takes whole code sets away again. */
export async function removeCodeSets(runner: QueryRunner, codeSets: readonly string[]): Promise<void> {
  for (const codeSet of codeSets) {
    await runner.query(`DELETE FROM reference_code WHERE code_set = '${codeSet}'`);
  }
}
