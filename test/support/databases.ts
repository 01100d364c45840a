import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseLocation } from '../../src/platform/config/database-url.js';
import type { Dialect } from '../../src/platform/database/dialect.js';

/** A new, empty database that a test file may do with as it likes. */
export interface TestDatabase {
  dialect: Dialect;
  location: DatabaseLocation;
  /** As `DATABASE_URL` takes it. */
  url: string;
  drop(): Promise<void>;
}

/** A new, empty SQLite file in a folder of its own. */
export async function newSqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-sqlite-'));
  const file = join(folder, 'waymark.db');
  return {
    dialect: 'sqlite',
    location: { kind: 'sqlite', file },
    url: `sqlite:${file}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${process.env.TEST_POSTGRES_URL}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

let made = 0;

async function newPostgres(): Promise<TestDatabase> {
  const name = `waymark_${process.pid}_${Date.now()}_${++made}`;
  await administer(`CREATE DATABASE ${name}`);
  const url = `${process.env.TEST_POSTGRES_URL}/${name}`;
  return {
    dialect: 'postgres',
    location: { kind: 'postgres', url },
    url,
    drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** For `describe.each`: the two databases that everything must work on. */
export const DATABASES: [Dialect, () => Promise<TestDatabase>][] = [
  ['sqlite', newSqlite],
  ['postgres', newPostgres],
];
