import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GOAL_CLOSE } from './data/goal-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { createTable, date, dropTables, integer, nullable, owned, reference, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const checksum = () => ({ ...integer('row_checksum'), default: 0 });

/** What children want to reach, in their own words, and how near they are. */
export class Goals1764000022610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, GOAL_CLOSE, RECORDED_AT);
    await createTable(
      runner,
      'goal',
      [
        ...[
          ...owned(),
          reference('case_id', 'case_record'),
          nullable(reference('plan_action_id', 'plan_action')),
        ],
        ...[nullable(reference('delivery_id', 'delivery')), text('words', 500), text('language', 2)],
        ...[date('set_on'), nullable(date('closed_on')), nullable(text('close_reason', 60))],
        ...[integer('row_version'), checksum()],
      ],
      {
        indices: [
          ...[{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'id'] }],
          ...[{ columns: ['plan_action_id'] }, { columns: ['delivery_id'] }],
        ],
        checks: [
          { name: 'ck_goal_closed', expression: '("closed_on" IS NULL) = ("close_reason" IS NULL)' },
          { name: 'ck_goal_dates', expression: '"closed_on" IS NULL OR "closed_on" >= "set_on"' },
        ],
      },
    );
    await createTable(
      runner,
      'goal_rating',
      [
        ...[...owned(), reference('goal_id', 'goal'), date('rated_on'), integer('rating')],
        ...[text('respondent', 60), checksum()],
      ],
      {
        indices: [{ columns: ['goal_id', 'rated_on'] }],
        checks: [{ name: 'ck_goal_rating_rating', expression: '"rating" BETWEEN 0 AND 10' }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['goal_rating', 'goal']);
    await removeCodeSets(runner, ['GOAL_CLOSE']);
  }
}
