import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  CHILD_ANSWER,
  INVOLVEMENT,
  NEED_PROGRESS,
  REVIEW_KIND,
  SIGNIFICANT_CHANGE,
} from './data/review-codes.js';
import { REVIEW_STANDARDS } from './data/review-settings.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { insertSettings } from './support/settings.js';
import {
  createTable,
  date,
  dropTables,
  flag,
  integer,
  longText,
  needAreaCode,
  nullable,
  owned,
  real,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const CODES = [REVIEW_KIND, NEED_PROGRESS, INVOLVEMENT, CHILD_ANSWER, SIGNIFICANT_CHANGE];
const SETTING = {
  id: '019ac000-0000-7000-8000-000000000003',
  name: 'REVIEW_STANDARDS',
  value: REVIEW_STANDARDS,
};
const checksum = { ...integer('row_checksum'), default: 0 };

/** Reviews of plans, need by need, and the changes in a child's life that call for one. */
export class Reviews1764000018500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'case_review',
      [
        ...owned(),
        checksum,
        reference('case_id', 'case_record'),
        nullable(text('reference', 64)),
        text('kind', 60),
        date('reviewed_on'),
        reference('reviewed_by_id', 'account'),
        nullable(reference('assessment_id', 'assessment')),
        flag('plan_changed'),
        text('child_involvement', 60),
        text('parent_involvement', 60),
        text('child_knows_plan', 60),
        text('child_describes_work', 60),
        longText('summary'),
        nullable({ name: 'predecessor_id', type: 'uuid' }),
        nullable(real('similarity')),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'reviewed_on'] }],
      },
    );
    await createTable(
      runner,
      'need_review',
      [
        ...owned(),
        checksum,
        reference('review_id', 'case_review'),
        needAreaCode(),
        text('progress', 60),
        longText('change'),
        nullable(reference('rating_then_id', 'need_rating')),
        nullable(reference('rating_now_id', 'need_rating')),
      ],
      { uniques: [['review_id', 'need_area_code']] },
    );
    await createTable(
      runner,
      'significant_change',
      [
        ...owned(),
        checksum,
        reference('case_id', 'case_record'),
        text('kind', 60),
        date('happened_on'),
        date('known_on'),
        nullable(longText('note')),
        nullable(text('no_review_reason', 500)),
        integer('row_version'),
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'known_on'] }],
        checks: [{ name: 'ck_significant_change_dates', expression: '"known_on" >= "happened_on"' }],
      },
    );
    await insertSettings(runner, [SETTING], RECORDED_AT);
    await insertCodes(runner, CODES.flat(), RECORDED_AT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeCodeSets(
      runner,
      CODES.flatMap(([first]) => first?.codeSet ?? []),
    );
    await runner.query(`DELETE FROM "service_setting" WHERE "name" = '${SETTING.name}'`);
    await dropTables(runner, ['significant_change', 'need_review', 'case_review']);
  }
}
