import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INTERVENTION_REVIEW_OUTCOME, TRANSITIONS } from './data/lifecycle-codes.js';
import { dropAppendOnly, makeAppendOnly } from './support/append-only.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  flag,
  insertRows,
  longText,
  nullable,
  owned,
  primary,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const APPEND_ONLY = ['intervention_status_move', 'intervention_review'];

/** Who did it: no foreign key, because an import from the command line is nobody's account. */
const account = (name: string) => ({ name, type: 'uuid' });

const setRetired = (runner: QueryRunner, attributes: object): Promise<unknown> =>
  runner.query(
    `UPDATE reference_code SET attributes = '${JSON.stringify(attributes)}'
     WHERE code_set = 'INTERVENTION_STATUS' AND code = 'RETIRED'`,
  );

/** How an entry moves through its statuses, its moves, and its reviews. */
export class InterventionLifecycle1764000015100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, INTERVENTION_REVIEW_OUTCOME, RECORDED_AT);
    await setRetired(runner, { available: false, ended: true });
    await createTable(runner, 'intervention_transition', [
      primary(text('from_status', 60)),
      primary(text('to_status', 60)),
      longText('roles'),
      flag('reason_required'),
    ]);
    await insertRows(
      runner,
      'intervention_transition',
      TRANSITIONS.map(({ from, to, roles, reasonRequired }) => ({
        from_status: from,
        to_status: to,
        roles,
        // SQLite binds no booleans here.
        reason_required:
          runner.connection.options.type === 'postgres' ? reasonRequired : Number(reasonRequired),
      })),
    );
    await createTable(
      runner,
      'intervention_status_move',
      [
        ...owned(),
        reference('intervention_id', 'intervention'),
        reference('intervention_version_id', 'intervention_version'),
        nullable(text('from_status', 60)),
        text('to_status', 60),
        nullable(longText('reason')),
        account('moved_by_id'),
      ],
      { indices: [{ columns: ['intervention_id', 'id'] }] },
    );
    await createTable(
      runner,
      'intervention_review',
      [
        ...owned(),
        reference('intervention_id', 'intervention'),
        reference('intervention_version_id', 'intervention_version'),
        date('reviewed_on'),
        text('outcome', 60),
        nullable(longText('note')),
        nullable(date('next_due_on')),
        account('reviewed_by_id'),
      ],
      { indices: [{ columns: ['intervention_id', 'id'] }] },
    );
    for (const table of APPEND_ONLY) await makeAppendOnly(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['intervention_review', 'intervention_status_move', 'intervention_transition']);
    for (const table of APPEND_ONLY) await dropAppendOnly(runner, table);
    await setRetired(runner, { available: false });
    await removeCodeSets(runner, ['INTERVENTION_REVIEW_OUTCOME']);
  }
}
