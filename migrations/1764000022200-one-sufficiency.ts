import { type MigrationInterface, type QueryRunner, TableCheck, TableUnique } from 'typeorm';
import { addColumns, dropColumns } from './support/columns.js';
import {
  createTable,
  dropTables,
  integer,
  needAreaCode,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

const TABLE = 'need_sufficiency';
const ONCE = ['audit_id', 'need_area_code'];
const BY = 'ck_need_sufficiency_by';

async function setNullable(runner: QueryRunner, column: string, isNullable: boolean): Promise<void> {
  const stored = await runner.getTable(TABLE);
  const before = stored?.findColumnByName(column);
  if (!before) throw new Error(`${TABLE} has no column ${column}.`);
  const after = before.clone();
  after.isNullable = isNullable;
  await runner.changeColumn(TABLE, before, after);
}

/** What audits judge of needs goes to where reviewers' judgements are: there is one answer to whether enough was done. */
export class OneSufficiency1764000022200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { namingStrategy: naming } = runner.connection;
    await addColumns(runner, TABLE, [nullable(reference('audit_id', 'case_audit'))]);
    await setNullable(runner, 'judged_by_id', true);
    await runner.query(`UPDATE "${TABLE}" SET "row_checksum" = 0`);
    await runner.query(
      `INSERT INTO "${TABLE}" ("id", "service_id", "delivery_area_id", "recorded_at", "row_checksum", "case_id",
         "need_area_code", "judgement", "words", "judged_on", "judged_by_id", "audit_id")
       SELECT n."id", n."service_id", n."delivery_area_id", n."recorded_at", 0, a."case_id", n."need_area_code",
         CASE n."sufficient" WHEN 'YES' THEN 'SUFFICIENT' WHEN 'NO' THEN 'INSUFFICIENT' ELSE 'NOT_APPLICABLE' END,
         n."words", a."audited_on", NULL, n."audit_id"
       FROM "case_audit_need" n JOIN "case_audit" a ON a."id" = n."audit_id"`,
    );
    await runner.createUniqueConstraint(
      TABLE,
      new TableUnique({ name: naming.uniqueConstraintName(TABLE, ONCE), columnNames: ONCE }),
    );
    await runner.createCheckConstraint(
      TABLE,
      new TableCheck({ name: BY, expression: '("audit_id" IS NULL) <> ("judged_by_id" IS NULL)' }),
    );
    await dropTables(runner, ['case_audit_need']);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { namingStrategy: naming } = runner.connection;
    await createTable(
      runner,
      'case_audit_need',
      [
        ...[...owned(), reference('audit_id', 'case_audit'), needAreaCode(), text('sufficient', 3)],
        ...[nullable(text('words', 1000)), { ...integer('row_checksum'), default: 0 }],
      ],
      { uniques: [ONCE] },
    );
    await runner.query(
      `INSERT INTO "case_audit_need" ("id", "service_id", "delivery_area_id", "recorded_at", "row_checksum", "audit_id",
         "need_area_code", "sufficient", "words")
       SELECT "id", "service_id", "delivery_area_id", "recorded_at", 0, "audit_id", "need_area_code",
         CASE "judgement" WHEN 'SUFFICIENT' THEN 'YES' WHEN 'INSUFFICIENT' THEN 'NO' ELSE 'NA' END, "words"
       FROM "${TABLE}" WHERE "audit_id" IS NOT NULL`,
    );
    await runner.query(`DELETE FROM "${TABLE}" WHERE "audit_id" IS NOT NULL`);
    await runner.dropCheckConstraint(TABLE, BY);
    await runner.dropUniqueConstraint(TABLE, naming.uniqueConstraintName(TABLE, ONCE));
    await setNullable(runner, 'judged_by_id', false);
    await dropColumns(runner, TABLE, ['audit_id']);
    await runner.query(`UPDATE "${TABLE}" SET "row_checksum" = 0`);
  }
}
