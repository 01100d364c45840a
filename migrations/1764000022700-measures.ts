import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MEASURE_CODE_SETS } from './data/measure-codes.js';
import { MEASURE_VERSIONS } from './data/measure-versions.js';
import { dropAppendOnly, makeAppendOnly } from './support/append-only.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  flag,
  insertRows,
  integer,
  longText,
  nullable,
  owned,
  primary,
  real,
  recordedAt,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const inBoth = (name: string) => [text(`${name}_en`, 500), text(`${name}_cy`, 500)];
const both = (name: string, [en, cy]: readonly [string, string]) => ({
  [`${name}_en`]: en,
  [`${name}_cy`]: cy,
});

/** Definitions of measures, which are never changed, and the official figures that were published under them. */
export class Measures1764000022700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, MEASURE_CODE_SETS, RECORDED_AT);
    await createTable(runner, 'measure_version', [
      ...[primary(text('measure', 60)), primary(text('version', 60)), ...inBoth('name')],
      ...[...inBoth('numerator'), ...inBoth('denominator'), nullable(integer('follow_up_months'))],
      ...[nullable(integer('waiting_months')), nullable(integer('cohort_months')), text('unit', 60)],
      ...[integer('per'), nullable(text('identity_part', 3)), ...inBoth('source'), text('reference', 500)],
      ...[nullable(date('valid_from')), nullable(date('valid_to')), flag('is_official')],
      ...[longText('comparable_with'), integer('sort_order'), recordedAt()],
    ]);
    await insertRows(
      runner,
      'measure_version',
      MEASURE_VERSIONS.map((seed, index) => ({
        ...{ measure: seed.measure, version: seed.version, ...both('name', seed.name) },
        ...both('numerator', seed.numerator),
        ...both('denominator', seed.denominator),
        follow_up_months: seed.followUpMonths,
        waiting_months: seed.waitingMonths,
        cohort_months: seed.cohortMonths,
        ...{ unit: seed.unit, per: seed.per, identity_part: seed.identityPart },
        ...both('source', seed.source),
        ...{ reference: seed.reference, valid_from: seed.validFrom, valid_to: seed.validTo },
        is_official: seed.isOfficial,
        ...{ comparable_with: seed.comparableWith, sort_order: index + 1, recorded_at: RECORDED_AT },
      })),
    );
    await makeAppendOnly(runner, 'measure_version');
    await createTable(
      runner,
      'official_figure',
      [
        ...[
          ...owned(),
          text('measure', 60),
          text('version', 60),
          text('area_kind', 60),
          text('area_name', 200),
        ],
        ...[date('cohort_from'), date('cohort_to'), integer('revision'), real('value'), integer('decimals')],
        ...[nullable(integer('numerator')), nullable(integer('denominator')), nullable(date('published_on'))],
        ...[text('source_title', 300), nullable(text('source_url', 1000)), nullable(text('reason', 500))],
        nullable(reference('supersedes_id', 'official_figure')),
        nullable(reference('entered_by_id', 'account')),
      ],
      {
        uniques: [
          ['supersedes_id'],
          [
            ...['service_id', 'measure', 'version', 'area_kind', 'area_name', 'cohort_from', 'cohort_to'],
            'revision',
          ],
        ],
        indices: [{ columns: ['service_id', 'id'] }],
        checks: [
          {
            name: 'ck_official_figure_counts',
            expression: '("numerator" IS NULL) = ("denominator" IS NULL)',
          },
          {
            name: 'ck_official_figure_superseding',
            expression: '("supersedes_id" IS NULL) = ("reason" IS NULL)',
          },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['official_figure', 'measure_version']);
    await dropAppendOnly(runner, 'measure_version');
    await removeCodeSets(runner, ['MEASURE_UNIT', 'FIGURE_AREA']);
  }
}
