import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  date,
  dropTables,
  flag,
  integer,
  needAreaCode,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

/** Children, their cases, and the assessments of their needs. */
export class CasesAndAssessments1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'child',
      [
        ...owned(),
        text('reference', 64),
        date('date_of_birth'),
        text('sex', 60),
        nullable(text('ethnicity', 60)),
        nullable(text('preferred_language', 2)),
        integer('row_version'),
      ],
      { uniques: [['service_id', 'reference']] },
    );
    await createTable(
      runner,
      'case_record',
      [
        ...owned(),
        reference('child_id', 'child'),
        text('reference', 64),
        date('opened_on'),
        nullable(date('closed_on')),
        text('order_type', 60),
        text('setting', 60),
        nullable(text('index_event', 60)),
        nullable(date('index_date')),
        nullable(text('likelihood_of_reoffending', 60)),
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['service_id', 'child_id', 'index_date'] }],
        checks: [
          { name: 'ck_case_record_dates', expression: '"closed_on" IS NULL OR "closed_on" >= "opened_on"' },
          { name: 'ck_case_record_index', expression: '("index_date" IS NULL) = ("index_event" IS NULL)' },
        ],
      },
    );
    await createTable(
      runner,
      'assessment',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        nullable(text('reference', 64)),
        text('source', 60),
        text('stage', 60),
        date('assessed_on'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'assessed_on'] }],
      },
    );
    await createTable(
      runner,
      'need_rating',
      [
        ...owned(),
        reference('assessment_id', 'assessment'),
        reference('case_id', 'case_record'),
        needAreaCode(),
        date('assessed_on'),
        nullable(text('raw_value', 60)),
        nullable(integer('severity')),
        flag('is_priority'),
        nullable(integer('strength')),
        text('mapping_version', 40),
      ],
      {
        uniques: [['assessment_id', 'need_area_code']],
        indices: [{ columns: ['case_id', 'need_area_code', 'assessed_on'] }],
        checks: [
          { name: 'ck_need_rating_severity', expression: '"severity" BETWEEN 0 AND 4' },
          { name: 'ck_need_rating_strength', expression: '"strength" BETWEEN 1 AND 3' },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['need_rating', 'assessment', 'case_record', 'child']);
  }
}
