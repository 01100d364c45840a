import { type MigrationInterface, type QueryRunner, TableCheck, TableIndex } from 'typeorm';
import { LOCATION_KIND } from './data/session-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { addColumns, dropColumns } from './support/columns.js';
import { date, integer, longText, nullable, reference, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const CHILD_ENGAGEMENT = 'ck_attendance_child_engagement';

const OF_SESSION = [
  text('start_time', 5),
  text('mode', 60),
  text('location_kind', 60),
  longText('modules'),
  longText('components'),
  text('adaptation', 60),
  longText('adaptation_note'),
  text('rescheduled_reason', 60),
  longText('rescheduled_note'),
  date('rescheduled_to'),
  reference('replaces_session_id', 'delivery_session'),
].map(nullable);

/** Only sessions with a time can overlap, and few sessions replace another: the others stay out of these. */
const INDICES = [
  { columns: ['case_id', 'held_on'], unique: false, where: '"start_time" IS NOT NULL' },
  { columns: ['replaces_session_id'], unique: true, where: '"replaces_session_id" IS NOT NULL' },
];

/** What rules need to know of two codes that are there already. */
const ATTRIBUTES = [
  {
    codeSet: 'ATTENDANCE',
    code: 'RESCHEDULED',
    before: { countsTowardsDose: false },
    after: { countsTowardsDose: false, rescheduled: true },
  },
  {
    codeSet: 'NON_DELIVERY_REASON',
    code: 'OTHER',
    before: { serviceAttributable: false },
    after: { serviceAttributable: false, needsWords: true },
  },
];

const setAttributes = (
  runner: QueryRunner,
  codeSet: string,
  code: string,
  attributes: object,
): Promise<unknown> =>
  runner.query(
    `UPDATE "reference_code" SET "attributes" = '${JSON.stringify(attributes)}' WHERE "code_set" = '${codeSet}' AND "code" = '${code}'`,
  );

/** When in the day a session was held, what of the intervention it covered, what became of it, and that it is edited. */
export class SessionDetail1764000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { namingStrategy: naming } = runner.connection;
    await insertCodes(runner, LOCATION_KIND, RECORDED_AT);
    for (const { codeSet, code, after } of ATTRIBUTES) await setAttributes(runner, codeSet, code, after);
    await addColumns(runner, 'delivery_session', [...OF_SESSION, { ...integer('row_version'), default: 1 }]);
    // The checksum covers the version, which rows had none of when they got theirs.
    await runner.query('UPDATE "delivery_session" SET "row_checksum" = 0');
    for (const { columns, unique, where } of INDICES) {
      await runner.createIndex(
        'delivery_session',
        new TableIndex({
          name: naming.indexName('delivery_session', columns, where),
          columnNames: columns,
          isUnique: unique,
          where,
        }),
      );
    }
    await addColumns(runner, 'attendance', [nullable(integer('child_engagement'))]);
    await runner.createCheckConstraint(
      'attendance',
      new TableCheck({ name: CHILD_ENGAGEMENT, expression: '"child_engagement" BETWEEN 0 AND 4' }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const { namingStrategy: naming } = runner.connection;
    await runner.dropCheckConstraint('attendance', CHILD_ENGAGEMENT);
    await dropColumns(runner, 'attendance', ['child_engagement']);
    for (const { columns, where } of INDICES) {
      await runner.dropIndex('delivery_session', naming.indexName('delivery_session', columns, where));
    }
    await dropColumns(runner, 'delivery_session', [...OF_SESSION.map(({ name }) => name), 'row_version']);
    await runner.query('UPDATE "delivery_session" SET "row_checksum" = 0');
    for (const { codeSet, code, before } of ATTRIBUTES) await setAttributes(runner, codeSet, code, before);
    await removeCodeSets(runner, ['LOCATION_KIND']);
  }
}
