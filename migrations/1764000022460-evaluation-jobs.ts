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

/** Evaluations that are being worked out, and those of which nothing came. */
export class EvaluationJobs1764000022460 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evaluation_job',
      [
        ...[...owned(), reference('intervention_id', 'intervention')],
        ...[nullable(reference('plan_id', 'evaluation_plan')), text('method_version', 40)],
        ...[date('data_as_of'), longText('definition'), text('state', 20), integer('cases_read')],
        ...[nullable(integer('cases_in_all')), nullable(text('failure', 40)), text('alive_at', 24)],
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['state'] }],
        checks: [
          {
            name: 'ck_evaluation_job_failure',
            expression: `("state" = 'FAILED') = ("failure" IS NOT NULL)`,
          },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['evaluation_job']);
  }
}
