import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FEEDBACK_CODE_SETS } from './data/feedback-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  flag,
  integer,
  longText,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const checksum = () => ({ ...integer('row_checksum'), default: 0 });
const byId = { columns: ['service_id', 'id'] };
const between = (table: string, column: string, low: number, high: number) => ({
  name: `ck_${table}_${column}`,
  expression: `"${column}" BETWEEN ${low} AND ${high}`,
});

/** What is said of the work in a case, and what is said of the service by people who are in nobody's file. */
export class Feedback1764000021300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, FEEDBACK_CODE_SETS, RECORDED_AT);
    await createTable(
      runner,
      'feedback',
      [
        ...[...owned(), reference('case_id', 'case_record'), nullable(reference('delivery_id', 'delivery'))],
        ...[nullable(text('reference', 64)), text('respondent', 60), date('given_on'), text('language', 2)],
        ...[
          nullable(integer('rating')),
          nullable(integer('alliance_rating')),
          nullable(text('knows_plan', 3)),
        ],
        ...[nullable(text('words', 2000)), flag('may_quote'), longText('themes'), integer('row_version')],
        checksum(),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [
          ...[byId, { columns: ['case_id', 'id'] }, { columns: ['delivery_id'] }],
          { columns: ['service_id', 'given_on'] },
        ],
        checks: [between('feedback', 'rating', 1, 5), between('feedback', 'alliance_rating', 1, 5)],
      },
    );
    await createTable(
      runner,
      'feedback_change',
      [
        ...[...owned(), reference('feedback_id', 'feedback'), text('construct', 60), integer('change')],
        checksum(),
      ],
      {
        uniques: [['feedback_id', 'construct']],
        checks: [between('feedback_change', 'change', -2, 2)],
      },
    );
    await createTable(
      runner,
      'service_feedback',
      [
        ...[...owned(), nullable(reference('intervention_id', 'intervention')), text('respondent', 60)],
        ...[date('given_on'), text('language', 2), nullable(integer('rating'))],
        ...[nullable(text('words', 2000)), flag('may_quote'), longText('themes'), integer('row_version')],
      ],
      {
        indices: [byId, { columns: ['intervention_id'] }, { columns: ['service_id', 'given_on'] }],
        checks: [between('service_feedback', 'rating', 1, 5)],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['service_feedback', 'feedback_change', 'feedback']);
    await removeCodeSets(runner, ['FEEDBACK_RESPONDENT', 'FEEDBACK_THEME', 'CHANGE_CONSTRUCT']);
  }
}
