import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OTHER_CHOICE_REASON } from './data/choice-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { addColumns, dropColumns } from './support/columns.js';
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

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const CHOICE = ['recommendation_id', 'advised_version_id', 'other_choice_reason'];

/** Advice as it was given, and plans that follow it or say why not. */
export class Recommendation1764000017200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'recommendation',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        date('advised_on'),
        reference('advised_to_id', 'account'),
        text('rule_version', 40),
        text('inputs_sha256', 64),
        longText('entries'),
        longText('ruled_out'),
        integer('recommended_count'),
        integer('ruled_out_count'),
        { ...integer('row_checksum'), default: 0 },
      ],
      { indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'id'] }] },
    );
    await addColumns(runner, 'plan_action', [
      nullable(reference('recommendation_id', 'recommendation')),
      nullable(reference('advised_version_id', 'intervention_version')),
      nullable(text('other_choice_reason', 60)),
    ]);
    await insertCodes(runner, OTHER_CHOICE_REASON, RECORDED_AT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeCodeSets(runner, ['OTHER_CHOICE_REASON']);
    await dropColumns(runner, 'plan_action', CHOICE);
    await dropTables(runner, ['recommendation']);
  }
}
