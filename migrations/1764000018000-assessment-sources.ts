import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INTERVENTION_LEVEL, JUDGEMENT_ATTRIBUTES, JUDGEMENT_OF_AREA } from './data/assessment-codes.js';
import { ASSESSMENT_STANDARDS, SEVERITY_MAPPINGS } from './data/assessment-settings.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { addColumns, dropColumns } from './support/columns.js';
import { insertSettings } from './support/settings.js';
import {
  createTable,
  dropTables,
  id,
  integer,
  longText,
  nullable,
  real,
  recordedAt,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const SETTINGS = [
  { id: '019ac000-0000-7000-8000-000000000001', name: 'SEVERITY_MAPPINGS', value: SEVERITY_MAPPINGS },
  { id: '019ac000-0000-7000-8000-000000000002', name: 'ASSESSMENT_STANDARDS', value: ASSESSMENT_STANDARDS },
];
const JUDGEMENTS = [
  'likelihood_of_reoffending',
  'risk_of_harm',
  'safety_and_wellbeing',
  'intervention_level',
];

/** What an assessment judges as a whole, who assessed each need, and what services set for themselves. */
export class AssessmentSources1764000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'service_setting',
      [
        id(),
        nullable(reference('service_id', 'youth_justice_service')),
        text('name', 40),
        integer('version_no'),
        longText('value'),
        nullable(reference('set_by_id', 'account')),
        recordedAt(),
      ],
      { uniques: [['service_id', 'name', 'version_no']] },
    );
    await insertSettings(runner, SETTINGS, RECORDED_AT);
    await addColumns(runner, 'assessment', [
      ...JUDGEMENTS.map((name) => nullable(text(name, 60))),
      nullable(real('yogrs')),
    ]);
    await addColumns(runner, 'need_rating', [
      nullable(text('strength_raw_value', 60)),
      nullable(text('assessed_by_agency', 60)),
    ]);
    await addColumns(runner, 'need_area', [nullable(text('judgement', 40))]);
    for (const [code, judgement] of Object.entries(JUDGEMENT_OF_AREA)) {
      await runner.query(`UPDATE "need_area" SET "judgement" = '${judgement}' WHERE "code" = '${code}'`);
    }
    await insertCodes(runner, INTERVENTION_LEVEL, RECORDED_AT);
    for (const [code, attributes] of Object.entries(JUDGEMENT_ATTRIBUTES)) {
      await this.#describeLevel(runner, code, attributes);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const code of Object.keys(JUDGEMENT_ATTRIBUTES)) await this.#describeLevel(runner, code, {});
    await removeCodeSets(runner, ['INTERVENTION_LEVEL']);
    await dropColumns(runner, 'need_area', ['judgement']);
    await dropColumns(runner, 'need_rating', ['strength_raw_value', 'assessed_by_agency']);
    await dropColumns(runner, 'assessment', [...JUDGEMENTS, 'yogrs']);
    await dropTables(runner, ['service_setting']);
  }

  async #describeLevel(runner: QueryRunner, code: string, attributes: object): Promise<void> {
    await runner.query(
      `UPDATE "reference_code" SET "attributes" = '${JSON.stringify(attributes)}'
       WHERE "code_set" = 'JUDGEMENT_LEVEL' AND "code" = '${code}'`,
    );
  }
}
