import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SPECIALIST_USE } from './data/specialist-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  integer,
  longText,
  needAreaCode,
  owned,
  real,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** The hours that a service has of specialists, and what they went to. */
export class SpecialistTime1764000023210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, SPECIALIST_USE, RECORDED_AT);
    await createTable(
      runner,
      'specialist_time',
      [
        ...[...owned(), text('agency', 60), text('specialism', 200), needAreaCode(), date('valid_from')],
        ...[date('valid_to'), real('hours_available'), longText('uses'), integer('row_version')],
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['service_id', 'valid_from'] }],
        checks: [
          { name: 'ck_specialist_time_dates', expression: '"valid_to" >= "valid_from"' },
          { name: 'ck_specialist_time_hours', expression: '"hours_available" >= 0' },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['specialist_time']);
    await removeCodeSets(runner, ['SPECIALIST_USE']);
  }
}
