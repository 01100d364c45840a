import type { QueryRunner } from 'typeorm';

/** Makes the database refuse to change or remove rows of a table. */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  const refusal = `${table} is append-only`;
  if (runner.connection.options.type !== 'postgres') {
    for (const event of ['UPDATE', 'DELETE']) {
      await runner.query(
        `CREATE TRIGGER "${table}_no_${event.toLowerCase()}" BEFORE ${event} ON "${table}" BEGIN SELECT RAISE(ABORT, '${refusal}'); END`,
      );
    }
    return;
  }
  await runner.query(
    `CREATE FUNCTION "${table}_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${refusal}'; END $$`,
  );
  await runner.query(
    `CREATE TRIGGER "${table}_append_only" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${table}_refuse"()`,
  );
  await runner.query(
    `CREATE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "${table}_refuse"()`,
  );
}

/** Removes what `makeAppendOnly` made besides the triggers, which go with their table. */
export async function dropAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.connection.options.type === 'postgres') await runner.query(`DROP FUNCTION "${table}_refuse"`);
}
