// Begins to migrate a database and stalls in the middle of the second step, so that it can be killed there.
import { openDatabase } from '../../dist/src/platform/database/open-database.js';
import { parseDatabaseUrl } from '../../dist/src/platform/config/database-url.js';

class First1764000000001 {
  up = (runner) => runner.query('CREATE TABLE first_step (id integer PRIMARY KEY)');
  down = () => Promise.resolve();
}

class Second1764000000002 {
  async up(runner) {
    await runner.query('CREATE TABLE second_step (id integer PRIMARY KEY)');
    await runner.query('INSERT INTO second_step VALUES (1)');
    if (process.argv[3] === 'stall') {
      process.stdout.write('half-way\n');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }
    await runner.query('INSERT INTO second_step VALUES (2)');
  }
  down = () => Promise.resolve();
}

const uow = await openDatabase(parseDatabaseUrl(process.argv[2]), {
  entities: [],
  migrations: [First1764000000001, Second1764000000002],
});
const rows = await uow.read((tx) => tx.query('SELECT id FROM second_step ORDER BY id'));
process.stdout.write(`${JSON.stringify(rows)}\n`);
await uow.close();
