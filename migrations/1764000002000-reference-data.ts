import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NEED_AREAS } from './data/need-areas.js';
import { REFERENCE_CODES } from './data/reference-codes.js';
import {
  createTable,
  dropTables,
  flag,
  insertRows,
  integer,
  longText,
  nullable,
  primary,
  recordedAt,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-23T00:00:00.000Z';

/** Need areas and code sets, with the national lists. */
export class ReferenceData1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'need_area', [
      primary(text('code', 20)),
      nullable(reference('service_id', 'youth_justice_service')),
      text('label_en', 200),
      nullable(text('label_cy', 200)),
      text('label_cy_status', 10),
      nullable(integer('asset_section')),
      flag('strength'),
      longText('asset_plus_flags'),
      integer('sort_order'),
      integer('version'),
      recordedAt(),
    ]);
    await createTable(runner, 'reference_code', [
      primary(text('code_set', 40)),
      primary(text('code', 60)),
      nullable(reference('service_id', 'youth_justice_service')),
      text('label_en', 200),
      nullable(text('label_cy', 200)),
      text('label_cy_status', 10),
      longText('attributes'),
      integer('sort_order'),
      integer('version'),
      recordedAt(),
    ]);
    await insertRows(
      runner,
      'need_area',
      NEED_AREAS.map((area) => ({
        code: area.code,
        label_en: area.labelEn,
        label_cy: area.labelCy,
        label_cy_status: area.labelCyStatus,
        asset_section: area.assetSection,
        strength: area.strength,
        asset_plus_flags: area.assetPlusFlags,
        sort_order: area.sortOrder,
        version: area.version,
        recorded_at: RECORDED_AT,
      })),
    );
    await insertRows(
      runner,
      'reference_code',
      REFERENCE_CODES.map((code) => ({
        code_set: code.codeSet,
        code: code.code,
        label_en: code.labelEn,
        label_cy: code.labelCy,
        label_cy_status: code.labelCyStatus,
        attributes: code.attributes,
        sort_order: code.sortOrder,
        version: code.version,
        recorded_at: RECORDED_AT,
      })),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['reference_code', 'need_area']);
  }
}
