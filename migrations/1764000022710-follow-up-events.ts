import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FOLLOW_UP_EVENT } from './data/follow-up-event-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { createTable, date, dropTables, integer, nullable, owned, reference, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** What happened to children that bears on whether their offences are learnt of. */
export class FollowUpEvents1764000022710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, FOLLOW_UP_EVENT, RECORDED_AT);
    await createTable(
      runner,
      'follow_up_event',
      [
        ...[...owned(), reference('child_id', 'child'), nullable(text('reference', 64)), text('kind', 60)],
        ...[date('happened_on'), nullable(date('ended_on')), nullable(text('withdrawn_reason', 500))],
        ...[integer('row_version'), { ...integer('row_checksum'), default: 0 }],
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['child_id', 'happened_on'] }],
        checks: [
          {
            name: 'ck_follow_up_event_dates',
            expression: '"ended_on" IS NULL OR "ended_on" >= "happened_on"',
          },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['follow_up_event']);
    await removeCodeSets(runner, ['FOLLOW_UP_EVENT']);
  }
}
