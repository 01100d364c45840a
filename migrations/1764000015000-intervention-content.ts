import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONSENT_NEED, DELIVERY_MODE, QUALIFICATION } from './data/content-codes.js';
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

const CONTENT = [
  longText('further_purposes'),
  longText('mechanism_en'),
  longText('mechanism_cy'),
  longText('delivery_modes'),
  integer('group_size_min'),
  integer('group_size_max'),
  longText('required_qualifications'),
  integer('refresher_months'),
  longText('core_components'),
  longText('allowed_adaptations'),
  longText('consent_needs'),
  integer('unit_cost_pence'),
  longText('accreditation'),
  text('owner', 200),
  date('review_due_on'),
].map(nullable);

/** How an intervention works and is delivered, its modules, and the places there are. */
export class InterventionContent1764000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, [...QUALIFICATION, ...DELIVERY_MODE, ...CONSENT_NEED], RECORDED_AT);
    await addColumns(runner, 'intervention_version', CONTENT);
    await createTable(
      runner,
      'intervention_module',
      [
        ...owned(),
        reference('intervention_version_id', 'intervention_version'),
        text('code', 40),
        text('title_en', 200),
        nullable(text('title_cy', 200)),
        integer('sort_order'),
        integer('minutes'),
        flag('is_core'),
      ],
      {
        uniques: [['intervention_version_id', 'code']],
      },
    );
    await createTable(
      runner,
      'intervention_capacity',
      [
        ...owned(),
        reference('intervention_id', 'intervention'),
        integer('places'),
        date('valid_from'),
        nullable(date('valid_to')),
        nullable(integer('wait_weeks')),
        integer('row_version'),
      ],
      { indices: [{ columns: ['intervention_id', 'valid_from'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['intervention_capacity', 'intervention_module']);
    await dropColumns(
      runner,
      'intervention_version',
      CONTENT.map(({ name }) => name),
    );
    await removeCodeSets(runner, ['QUALIFICATION', 'DELIVERY_MODE', 'CONSENT_NEED']);
  }
}
