import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CARE_STATUS } from './data/care-status-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { addColumns, dropColumns } from './support/columns.js';
import { nullable, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** Whether the child is looked after. Without a value it leaves the rows' checksums as they are. */
export class CareStatus1764000023410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, CARE_STATUS, RECORDED_AT);
    await addColumns(runner, 'case_record', [nullable(text('care_status', 60))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'case_record', ['care_status']);
    await removeCodeSets(runner, ['CARE_STATUS']);
  }
}
