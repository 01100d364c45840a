import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  date,
  dropTables,
  integer,
  longText,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

/** The people who deliver, the languages they deliver in, and what they were trained in. */
export class Workforce1764000014500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'worker',
      [
        ...owned(),
        text('reference', 64),
        text('name', 200),
        text('agency', 60),
        nullable(reference('team_id', 'team')),
        nullable(reference('account_id', 'account')),
        longText('languages'),
        date('active_from'),
        nullable(date('active_to')),
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'reference'], ['account_id']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['team_id'] }],
        checks: [
          { name: 'ck_worker_dates', expression: '"active_to" IS NULL OR "active_to" >= "active_from"' },
        ],
      },
    );
    await createTable(
      runner,
      'training_record',
      [
        ...owned(),
        reference('worker_id', 'worker'),
        text('qualification', 60),
        date('trained_on'),
        nullable(date('competent_on')),
        nullable(date('expires_on')),
        integer('row_version'),
      ],
      {
        uniques: [['worker_id', 'qualification', 'trained_on']],
        indices: [
          { columns: ['service_id', 'id'] },
          { columns: ['service_id', 'qualification', 'worker_id'] },
          { columns: ['service_id', 'expires_on'] },
        ],
        checks: [
          {
            name: 'ck_training_record_expiry',
            expression: '"expires_on" IS NULL OR "expires_on" >= "trained_on"',
          },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['training_record', 'worker']);
  }
}
