import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SUITABILITY_CRITERION, SUITABILITY_DECISION } from './data/suitability-codes.js';
import { removeCodeSets, insertCodes } from './support/codes.js';
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

/** Whether an intervention suits a child, as somebody assessed it. */
export class Suitability1764000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'suitability_assessment',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        reference('intervention_version_id', 'intervention_version'),
        date('assessed_on'),
        reference('assessed_by_id', 'account'),
        text('decision', 60),
        nullable(longText('reason')),
        nullable(longText('adaptations')),
        text('rule_version', 40),
        longText('computed_criteria'),
        longText('assessor_criteria'),
        nullable(reference('approved_by_id', 'account')),
        nullable(text('approved_at', 24)),
        integer('row_version'),
        { ...integer('row_checksum'), default: 0 },
      ],
      {
        indices: [
          { columns: ['service_id', 'id'] },
          { columns: ['case_id', 'intervention_version_id', 'assessed_on'] },
          { columns: ['intervention_version_id'] },
        ],
        checks: [
          {
            name: 'ck_suitability_assessment_approved',
            expression: '("approved_by_id" IS NULL) = ("approved_at" IS NULL)',
          },
          {
            name: 'ck_suitability_assessment_approver',
            expression: '"approved_by_id" IS NULL OR "approved_by_id" <> "assessed_by_id"',
          },
        ],
      },
    );
    await insertCodes(runner, [...SUITABILITY_DECISION, ...SUITABILITY_CRITERION], RECORDED_AT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeCodeSets(runner, ['SUITABILITY_DECISION', 'SUITABILITY_CRITERION']);
    await dropTables(runner, ['suitability_assessment']);
  }
}
