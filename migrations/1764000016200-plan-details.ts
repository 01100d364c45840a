import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLE_IN_PLAN } from './data/plan-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { addColumns, dropColumns } from './support/columns.js';
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

const PLAN_DETAILS = [
  text('responsible_role', 60),
  date('due_on'),
  longText('done_when'),
  longText('child_worded_why'),
  text('child_worded_language', 2),
  date('copy_given_on'),
  reference('parent_intervention_id', 'intervention'),
  longText('bespoke_rationale'),
  reference('harm_override_id', 'harm_override'),
  reference('package_plan_id', 'package_plan'),
  reference('package_component_id', 'package_component'),
].map(nullable);

const checksum = () => ({ ...integer('row_checksum'), default: 0 });

/** Who answers for planned work and what "done" means; approval of approaches that may harm; packages. */
export class PlanDetails1764000016200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, ROLE_IN_PLAN, RECORDED_AT);
    await createTable(
      runner,
      'harm_override',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        reference('intervention_id', 'intervention'),
        longText('reason'),
        reference('approved_by_id', 'account'),
        date('approved_on'),
        nullable(date('ends_on')),
        integer('row_version'),
        checksum(),
      ],
      { indices: [{ columns: ['case_id', 'intervention_id'] }, { columns: ['service_id', 'id'] }] },
    );
    await createTable(
      runner,
      'package_component',
      [
        ...owned(),
        reference('intervention_version_id', 'intervention_version'),
        text('code', 40),
        nullable(reference('component_intervention_id', 'intervention')),
        text('title_en', 200),
        text('title_cy', 200),
        { ...text('need_area_code', 20), references: { table: 'need_area', referenced: 'code' } },
        text('role', 60),
        flag('is_required'),
        nullable(integer('weekly_contacts')),
        nullable(integer('weekly_minutes')),
        integer('sort_order'),
      ],
      { uniques: [['intervention_version_id', 'code']] },
    );
    await createTable(
      runner,
      'package_plan',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        reference('intervention_version_id', 'intervention_version'),
        date('planned_on'),
        date('starts_on'),
        integer('weeks'),
        checksum(),
      ],
      {
        indices: [
          { columns: ['case_id'] },
          { columns: ['service_id', 'id'] },
          { columns: ['intervention_version_id'] },
        ],
      },
    );
    await addColumns(runner, 'plan_action', PLAN_DETAILS);
    await addColumns(runner, 'delivery', [nullable(text('age_exception_reason', 500))]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'delivery', ['age_exception_reason']);
    await dropColumns(
      runner,
      'plan_action',
      PLAN_DETAILS.map(({ name }) => name),
    );
    await dropTables(runner, ['package_plan', 'package_component', 'harm_override']);
    await removeCodeSets(runner, ['ROLE_IN_PLAN']);
  }
}
