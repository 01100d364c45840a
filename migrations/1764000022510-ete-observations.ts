import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ETE_PROGRESS_CODE_SETS } from './data/ete-progress-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  integer,
  nullable,
  owned,
  real,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** How children get on in placements, seen from week to week. */
export class EteObservations1764000022510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, ETE_PROGRESS_CODE_SETS, RECORDED_AT);
    await createTable(
      runner,
      'ete_observation',
      [
        ...[...owned(), reference('spell_id', 'ete_spell'), date('observed_on'), text('observed_by', 60)],
        ...[nullable(text('attendance', 60)), nullable(text('behaviour', 60))],
        ...[nullable(text('attainment', 60)), nullable(text('progression', 60))],
        ...[nullable(real('hours_attended')), nullable(text('words', 2000)), integer('row_version')],
        { ...integer('row_checksum'), default: 0 },
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['spell_id', 'observed_on'] }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['ete_observation']);
    await removeCodeSets(runner, ['ETE_OBSERVER', 'ETE_PROGRESS']);
  }
}
