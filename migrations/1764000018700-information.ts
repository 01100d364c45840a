import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INFORMATION_GAP, INFORMATION_SOURCE } from './data/information-codes.js';
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
  real,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** What assessments rest on: the information that was asked for, and why the child offended and what may help. */
export class Information1764000018700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'information_request',
      [
        ...owned(),
        { ...integer('row_checksum'), default: 0 },
        reference('case_id', 'case_record'),
        text('source', 60),
        nullable(text('asked_of', 200)),
        date('asked_on'),
        longText('chased_on'),
        nullable(date('received_on')),
        nullable(date('information_on')),
        nullable(text('gap_reason', 60)),
        nullable(longText('note')),
        integer('row_version'),
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'source'] }],
        checks: [
          {
            name: 'ck_information_request_end',
            expression: '"received_on" IS NULL OR "gap_reason" IS NULL',
          },
        ],
      },
    );
    await insertCodes(runner, [...INFORMATION_SOURCE, ...INFORMATION_GAP], RECORDED_AT);
    await addColumns(runner, 'assessment', [
      nullable(longText('formulation')),
      nullable(longText('child_view')),
      nullable(real('similarity')),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'assessment', ['formulation', 'child_view', 'similarity']);
    await removeCodeSets(runner, ['INFORMATION_SOURCE', 'INFORMATION_GAP']);
    await dropTables(runner, ['information_request']);
  }
}
