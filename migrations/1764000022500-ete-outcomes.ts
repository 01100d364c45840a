import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ETE_PROVISION_KINDS, INDICATOR_ORDERS, REDUCED_TIMETABLE_REASON } from './data/ete-outcome-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { addColumns, dropColumns } from './support/columns.js';
import { createTable, date, dropTables, integer, nullable, owned, reference, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

const SPELL_COLUMNS = [
  nullable(reference('provider_id', 'provider')),
  nullable(text('reduced_timetable', 3)),
  nullable(text('reduced_reason', 60)),
  nullable(date('reduced_review_on')),
  nullable(reference('suitability_judged_by_id', 'worker')),
  nullable(date('suitability_judged_on')),
  nullable(text('suitability_reason', 500)),
];

/** Sets the attributes of national codes. */
async function describe(
  runner: QueryRunner,
  codeSet: string,
  attributesOf: Readonly<Record<string, object>>,
): Promise<void> {
  for (const [code, attributes] of Object.entries(attributesOf)) {
    await runner.query(
      `UPDATE reference_code SET attributes = '${JSON.stringify(attributes)}', version = version + 1
       WHERE code_set = '${codeSet}' AND code = '${code}' AND service_id IS NULL`,
    );
  }
}

/** The attributes of the orders that carry the national indicators, with a change. */
async function ofOrders(
  runner: QueryRunner,
  change: (attributes: object) => object,
): Promise<Record<string, object>> {
  const rows = (await runner.query(
    `SELECT code, attributes FROM reference_code WHERE code_set = 'ORDER_TYPE' AND service_id IS NULL`,
  )) as { code: string; attributes: string }[];
  return Object.fromEntries(
    rows
      .filter(({ code }) => INDICATOR_ORDERS.includes(code))
      .map(({ code, attributes }) => [code, change(JSON.parse(attributes) as object)]),
  );
}

/** What the outcome of a case in education, training and employment is told from. */
export class EteOutcomes1764000022500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, REDUCED_TIMETABLE_REASON, RECORDED_AT);
    await describe(runner, 'ETE_PROVISION', ETE_PROVISION_KINDS);
    const indicator = await ofOrders(runner, (attributes) => ({ ...attributes, keyIndicator: true }));
    await describe(runner, 'ORDER_TYPE', indicator);
    await addColumns(runner, 'ete_spell', SPELL_COLUMNS);
    await createTable(
      runner,
      'ete_level',
      [
        ...[...owned(), reference('case_id', 'case_record'), text('point', 5), integer('level')],
        ...[date('judged_on'), text('reason', 500), reference('judged_by_id', 'account')],
        { ...integer('row_checksum'), default: 0 },
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'id'] }],
        checks: [{ name: 'ck_ete_level_level', expression: '"level" BETWEEN 0 AND 6' }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['ete_level']);
    await dropColumns(
      runner,
      'ete_spell',
      SPELL_COLUMNS.map(({ name }) => name),
    );
    const before = await ofOrders(runner, (attributes) => ({ ...attributes, keyIndicator: undefined }));
    await describe(runner, 'ORDER_TYPE', before);
    const bare = Object.fromEntries(Object.keys(ETE_PROVISION_KINDS).map((code) => [code, {}]));
    await describe(runner, 'ETE_PROVISION', bare);
    await removeCodeSets(runner, ['REDUCED_TIMETABLE_REASON']);
  }
}
