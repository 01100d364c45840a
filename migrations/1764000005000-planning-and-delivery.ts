import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  date,
  dropTables,
  integer,
  longText,
  needAreaCode,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

/** What was planned, what was delivered, session by session, and who attended. */
export class PlanningAndDelivery1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'plan_action',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        nullable(text('reference', 64)),
        needAreaCode(),
        nullable(reference('need_rating_id', 'need_rating')),
        nullable(reference('intervention_version_id', 'intervention_version')),
        nullable(longText('bespoke_description')),
        text('purpose', 60),
        text('responsible_agency', 60),
        date('planned_on'),
        nullable(date('start_due_on')),
        nullable(integer('sessions_planned')),
        nullable(integer('minutes_planned')),
        nullable(text('not_delivered_reason', 60)),
        nullable(date('not_delivered_on')),
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [
          { columns: ['service_id', 'id'] },
          { columns: ['case_id'] },
          { columns: ['intervention_version_id'] },
        ],
        checks: [
          {
            name: 'ck_plan_action_what',
            expression:
              '("intervention_version_id" IS NOT NULL AND "bespoke_description" IS NULL) OR ("intervention_version_id" IS NULL AND "bespoke_description" IS NOT NULL)',
          },
          {
            name: 'ck_plan_action_not_delivered',
            expression: '("not_delivered_reason" IS NULL) = ("not_delivered_on" IS NULL)',
          },
        ],
      },
    );
    await createTable(
      runner,
      'delivery',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        nullable(reference('plan_action_id', 'plan_action')),
        reference('intervention_version_id', 'intervention_version'),
        nullable(reference('provider_id', 'provider')),
        nullable(text('reference', 64)),
        date('enrolled_on'),
        nullable(date('started_on')),
        nullable(date('ended_on')),
        nullable(text('completion', 60)),
        nullable(text('not_completed_reason', 60)),
        text('setting', 60),
        text('language', 2),
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [
          { columns: ['service_id', 'id'] },
          { columns: ['case_id'] },
          { columns: ['intervention_version_id', 'started_on'] },
          { columns: ['plan_action_id'] },
        ],
        checks: [
          {
            name: 'ck_delivery_started',
            expression: '"started_on" IS NULL OR "started_on" >= "enrolled_on"',
          },
          { name: 'ck_delivery_ended', expression: '"ended_on" IS NULL OR "ended_on" >= "enrolled_on"' },
          { name: 'ck_delivery_completion', expression: '("ended_on" IS NULL) = ("completion" IS NULL)' },
        ],
      },
    );
    await createTable(
      runner,
      'delivery_session',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        reference('delivery_id', 'delivery'),
        nullable(text('reference', 64)),
        date('held_on'),
        integer('minutes_planned'),
        text('setting', 60),
        text('language', 2),
        text('deliverer_agency', 60),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['delivery_id', 'held_on'] }, { columns: ['service_id', 'held_on', 'id'] }],
        checks: [{ name: 'ck_delivery_session_minutes', expression: '"minutes_planned" BETWEEN 1 AND 1440' }],
      },
    );
    await createTable(
      runner,
      'attendance',
      [
        ...owned(),
        reference('session_id', 'delivery_session'),
        text('code', 60),
        integer('minutes_attended'),
        nullable(integer('engagement')),
      ],
      {
        uniques: [['session_id']],
        checks: [
          { name: 'ck_attendance_minutes', expression: '"minutes_attended" BETWEEN 0 AND 1440' },
          { name: 'ck_attendance_engagement', expression: '"engagement" BETWEEN 0 AND 4' },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['attendance', 'delivery_session', 'delivery', 'plan_action']);
  }
}
