import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOLLOW_UP_CODE_SETS } from './data/follow-up-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { createTable, date, dropTables, integer, nullable, owned, reference, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** Whether what held at the end of an order still holds weeks after it. */
export class OutcomeChecks1764000022520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, FOLLOW_UP_CODE_SETS, RECORDED_AT);
    await createTable(
      runner,
      'outcome_check',
      [
        ...[...owned(), reference('case_id', 'case_record'), text('outcome', 60), integer('weeks')],
        ...[text('result', 60), date('evidence_on'), text('source', 60), nullable(text('words', 500))],
        ...[reference('checked_by_id', 'account'), { ...integer('row_checksum'), default: 0 }],
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'outcome', 'weeks'] }],
        checks: [{ name: 'ck_outcome_check_weeks', expression: '"weeks" IN (0, 13, 26, 52)' }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['outcome_check']);
    await removeCodeSets(runner, ['LASTING_OUTCOME', 'FOLLOW_UP_RESULT', 'FOLLOW_UP_SOURCE']);
  }
}
