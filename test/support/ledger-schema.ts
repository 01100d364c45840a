import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Schema } from '../../src/platform/database/open-database.js';

/** Accounts that must always add up: the classic witness of lost, leaked and dirty writes. */
class Ledger1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE account (name varchar(20) PRIMARY KEY, balance integer NOT NULL)');
    await runner.query('CREATE TABLE entry (id varchar(40) PRIMARY KEY)');
    await runner.query("INSERT INTO account VALUES ('a', 1000), ('b', 1000)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entry');
    await runner.query('DROP TABLE account');
  }
}

export const LEDGER: Schema = { entities: [], migrations: [Ledger1764000000000] };
