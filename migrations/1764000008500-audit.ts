import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropAppendOnly, makeAppendOnly } from './support/append-only.js';
import {
  type ColumnSpec,
  createTable,
  dropTables,
  id,
  integer,
  longText,
  nullable,
  owned,
  primary,
  recordedAt,
  reference,
  text,
} from './support/table.js';

const APPEND_ONLY = ['audit_entry', 'audit_subject', 'audit_seal'];

/** A UUID that is no foreign key: the log outlives what it is about. */
const uuid = (name: string): ColumnSpec => ({ name, type: 'uuid' });

/** The audit log, its chain, and what was changed in which record. */
export class Audit1764000008500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit_entry',
      [
        id(),
        uuid('service_id'),
        text('action', 20),
        text('operation', 60),
        uuid('account_id'),
        nullable(uuid('token_id')),
        text('request_id', 64),
        text('record_type', 40),
        nullable(uuid('record_id')),
        nullable(uuid('case_id')),
        nullable(uuid('child_id')),
        integer('records'),
        nullable(text('subjects_sha256', 64)),
        recordedAt(),
      ],
      {
        indices: [
          { columns: ['service_id', 'id'] },
          { columns: ['case_id', 'id'] },
          { columns: ['child_id', 'id'] },
        ],
      },
    );
    await createTable(
      runner,
      'audit_subject',
      [primary(reference('entry_id', 'audit_entry')), primary(uuid('subject_id'))],
      { indices: [{ columns: ['subject_id', 'entry_id'] }] },
    );
    await createTable(
      runner,
      'audit_seal',
      [primary(integer('position')), reference('entry_id', 'audit_entry'), text('hash', 64), recordedAt()],
      { uniques: [['entry_id']] },
    );
    await createTable(runner, 'audit_unsealed', [primary(reference('entry_id', 'audit_entry'))]);
    for (const table of APPEND_ONLY) await makeAppendOnly(runner, table);
    await createTable(
      runner,
      'record_change',
      [
        ...owned(),
        text('record_type', 40),
        uuid('record_id'),
        nullable(uuid('case_id')),
        nullable(uuid('child_id')),
        uuid('account_id'),
        nullable(text('reason', 500)),
        longText('changes'),
      ],
      {
        indices: [
          { columns: ['record_id', 'id'] },
          { columns: ['case_id', 'id'] },
          { columns: ['child_id', 'id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'record_change',
      'audit_unsealed',
      'audit_seal',
      'audit_subject',
      'audit_entry',
    ]);
    for (const table of APPEND_ONLY) await dropAppendOnly(runner, table);
  }
}
