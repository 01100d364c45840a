import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  type ColumnSpec,
  createTable,
  dropTables,
  longText,
  primary,
  recordedAt,
  text,
} from './support/table.js';

/** A UUID that is no foreign key: a row lives for a day, and checking it would make writes overlap. */
const uuid = (name: string): ColumnSpec => ({ name, type: 'uuid' });

/** The keys that clients sent with their requests, and what they were answered. */
export class Idempotency1764000009500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'idempotency_key',
      [
        primary(uuid('service_id')),
        primary(uuid('account_id')),
        primary(text('key', 255)),
        text('fingerprint', 64),
        longText('answer'),
        longText('logged'),
        recordedAt(),
      ],
      { indices: [{ columns: ['recorded_at'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['idempotency_key']);
  }
}
