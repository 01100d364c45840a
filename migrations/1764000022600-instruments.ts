import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { INSTRUMENTS } from './data/instruments.js';
import { INSTRUMENT } from './data/outcome-codes.js';
import { addColumns, dropColumns } from './support/columns.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  id,
  insertRows,
  integer,
  longText,
  nullable,
  recordedAt,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const MEASURES = 'skill_measure';
const OF_DELIVERY = ['delivery_id'];

const indexOfDelivery = (runner: QueryRunner): string =>
  runner.connection.namingStrategy.indexName(MEASURES, OF_DELIVERY);

/** Scores of scales that are never added up have no total. */
async function setScoreNullable(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const before = (await runner.getTable(MEASURES))?.findColumnByName('score');
  if (!before) throw new Error(`${MEASURES} has no column score.`);
  const after = before.clone();
  after.isNullable = isNullable;
  await runner.changeColumn(MEASURES, before, after);
}

/** What is known of each instrument, in place of the code set that knew its range alone; and how a measure was taken. */
export class Instruments1764000022600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'instrument',
      [
        ...[id(), nullable(reference('service_id', 'youth_justice_service')), text('code', 60)],
        ...[text('name_en', 200), nullable(text('name_cy', 200)), longText('definition')],
        ...[nullable(date('retired_on')), integer('row_version'), recordedAt()],
      ],
      { uniques: [['service_id', 'code']] },
    );
    await insertRows(
      runner,
      'instrument',
      INSTRUMENTS.map((row) => ({
        id: row.id,
        service_id: null,
        code: row.code,
        name_en: row.nameEn,
        name_cy: row.nameCy,
        definition: row.definition,
        retired_on: null,
        row_version: 1,
        recorded_at: RECORDED_AT,
      })),
    );
    await removeCodeSets(runner, ['INSTRUMENT']);
    await addColumns(runner, MEASURES, [
      ...[nullable(longText('scales')), nullable(longText('answers')), nullable(text('language', 2))],
      ...[nullable(text('assisted', 3)), nullable(text('consented', 3))],
    ]);
    await setScoreNullable(runner, true);
    await runner.createIndex(
      MEASURES,
      new TableIndex({ name: indexOfDelivery(runner), columnNames: OF_DELIVERY }),
    );
    await runner.query(`UPDATE "${MEASURES}" SET "row_checksum" = 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "${MEASURES}" WHERE "score" IS NULL`);
    await runner.dropIndex(MEASURES, indexOfDelivery(runner));
    await setScoreNullable(runner, false);
    await dropColumns(runner, MEASURES, ['scales', 'answers', 'language', 'assisted', 'consented']);
    await runner.query(`UPDATE "${MEASURES}" SET "row_checksum" = 0`);
    await insertCodes(runner, INSTRUMENT, RECORDED_AT);
    await dropTables(runner, ['instrument']);
  }
}
