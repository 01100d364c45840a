import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import { date, nullable } from './support/table.js';

const COLUMN = 'awaited_since';

/** Since when information is awaited: from the day on which it was last asked for or chased. */
export class AwaitedInformation1764000022100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'information_request', [nullable(date(COLUMN))]);
    const postgres = runner.connection.options.type === 'postgres';
    // The days of chasing are JSON, oldest first: the last ten characters within the closing quote are the newest.
    const chased = 'SUBSTR("chased_on", LENGTH("chased_on") - 11, 10)';
    await runner.query(
      `UPDATE "information_request"
       SET "${COLUMN}" = CASE WHEN "chased_on" = '[]' THEN "asked_on" ELSE ${postgres ? `CAST(${chased} AS date)` : chased} END,
         "row_checksum" = 0
       WHERE "received_on" IS NULL AND "gap_reason" IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'information_request', [COLUMN]);
    await runner.query('UPDATE "information_request" SET "row_checksum" = 0');
  }
}
