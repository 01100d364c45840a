import type { QueryRunner } from 'typeorm';

/**
 * Makes the database refuse to change or remove a row of a table once a column of it has a value. Frozen with the
 * migrations that use it, as table.ts is.
 */
export async function makeFixedOnce(runner: QueryRunner, table: string, column: string): Promise<void> {
  const refusal = `a row of ${table} with ${column} is not changed`;
  if (runner.connection.options.type !== 'postgres') {
    for (const event of ['UPDATE', 'DELETE']) {
      await runner.query(
        `CREATE TRIGGER "${table}_fixed_${event.toLowerCase()}" BEFORE ${event} ON "${table}" WHEN OLD."${column}" IS NOT NULL BEGIN SELECT RAISE(ABORT, '${refusal}'); END`,
      );
    }
    return;
  }
  await runner.query(
    `CREATE FUNCTION "${table}_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${refusal}'; END $$`,
  );
  await runner.query(
    `CREATE TRIGGER "${table}_fixed" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW WHEN (OLD."${column}" IS NOT NULL) EXECUTE FUNCTION "${table}_refuse"()`,
  );
}

/** Removes what `makeFixedOnce` made besides the triggers, which go with their table. */
export async function dropFixedOnce(runner: QueryRunner, table: string): Promise<void> {
  if (runner.connection.options.type === 'postgres') await runner.query(`DROP FUNCTION "${table}_refuse"`);
}
