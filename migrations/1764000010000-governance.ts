import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropAppendOnly, makeAppendOnly } from './support/append-only.js';
import { addColumns, dropColumns } from './support/columns.js';
import {
  createTable,
  dropTables,
  id,
  integer,
  longText,
  nullable,
  recordedAt,
  reference,
  text,
} from './support/table.js';

const APPEND_ONLY = ['erasure_tombstone'];

/** How long records are kept, what holds them back, what was erased, the keys of pseudonyms; who reviewed an emergency. */
export class Governance1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'case_access', [
      nullable(text('reviewed_at', 24)),
      nullable(reference('reviewed_by_id', 'account')),
    ]);
    await createTable(
      runner,
      'retention_policy',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        text('record_class', 60),
        text('counted_from', 30),
        integer('years'),
        text('basis', 500),
        reference('set_by_id', 'account'),
        nullable(text('ended_at', 24)),
        recordedAt(),
      ],
      { indices: [{ columns: ['service_id', 'record_class'] }] },
    );
    await createTable(
      runner,
      'legal_hold',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        reference('child_id', 'child'),
        text('reason', 500),
        reference('placed_by_id', 'account'),
        nullable(text('released_at', 24)),
        nullable(reference('released_by_id', 'account')),
        recordedAt(),
      ],
      { indices: [{ columns: ['child_id'] }, { columns: ['service_id', 'id'] }] },
    );
    await createTable(
      runner,
      'erasure_tombstone',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        { name: 'child_id', type: 'uuid' },
        text('ground', 30),
        longText('policy_ids'),
        longText('rows_removed'),
        { name: 'erased_by_id', type: 'uuid' },
        recordedAt(),
      ],
      { uniques: [['child_id']], indices: [{ columns: ['service_id', 'id'] }] },
    );
    for (const table of APPEND_ONLY) await makeAppendOnly(runner, table);
    await createTable(
      runner,
      'pseudonym_key',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        text('secret', 64),
        reference('made_by_id', 'account'),
        nullable(text('retired_at', 24)),
        recordedAt(),
      ],
      { indices: [{ columns: ['service_id', 'id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['pseudonym_key', 'erasure_tombstone', 'legal_hold', 'retention_policy']);
    for (const table of APPEND_ONLY) await dropAppendOnly(runner, table);
    await dropColumns(runner, 'case_access', ['reviewed_at', 'reviewed_by_id']);
  }
}
