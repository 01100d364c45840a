import { DataSource, type EntityMetadata } from 'typeorm';
import { CHILD_TABLES } from '../../src/governance/child-tables.js';
import { writerOptions } from '../../src/platform/database/open-database.js';
import { SCHEMA } from '../../src/schema.js';
import { DATABASES } from '../support/databases.js';

/** Hold ids alone, and outlive what they are about. */
const OUTLIVE = ['audit_entry', 'audit_subject', 'audit_seal', 'audit_unsealed', 'erasure_tombstone'];
/** Say whose row it is and that it is as it was written, and nothing of the child. */
const NOT_OF_THE_CHILD = ['service_id', 'row_checksum'];

describe('the tables that hold something of a child', () => {
  let metadata: EntityMetadata[];

  beforeAll(async () => {
    const [, newDatabase] = DATABASES[0] ?? [];
    const database = await newDatabase?.();
    if (!database) throw new Error('There is no database to look at.');
    const dataSource = await new DataSource(writerOptions(database.location, SCHEMA)).initialize();
    metadata = dataSource.entityMetadatas;
    await dataSource.destroy();
    await database.drop();
  });

  const referencesOf = ({ foreignKeys }: EntityMetadata): string[] =>
    foreignKeys.map((key) => key.referencedEntityMetadata.tableName);

  /** Tables that lead to the child by foreign keys, and those that name a case or a child without one. */
  function tablesOfChild(): string[] {
    const found = new Set(['child']);
    for (let size = 0; size < found.size;) {
      size = found.size;
      for (const entity of metadata) {
        const names = entity.columns.map((column) => column.databaseName);
        const bare = names.includes('case_id') || names.includes('child_id');
        if (bare || referencesOf(entity).some((table) => found.has(table))) found.add(entity.tableName);
      }
    }
    return [...found].filter((table) => !OUTLIVE.includes(table)).sort();
  }

  it('are all known, so that all is disclosed and all is erased', () => {
    expect(tablesOfChild().length).toBeGreaterThan(10);
    expect(CHILD_TABLES.map(({ table }) => table).sort()).toEqual(tablesOfChild());
  });

  it('are disclosed column by column', () => {
    for (const { table, columns, flags = [], json = [] } of CHILD_TABLES) {
      const entity = metadata.find(({ tableName }) => tableName === table);
      const all = entity?.columns ?? [];
      const names = all
        .map((column) => column.databaseName)
        .filter((name) => !NOT_OF_THE_CHILD.includes(name));
      expect([table, [...columns].sort()]).toEqual([table, names.sort()]);
      const ofType = (type: string) =>
        all.filter((column) => column.type === type).map((c) => c.databaseName);
      expect([table, ...flags]).toEqual([table, ...ofType('boolean')]);
      expect([table, ...json]).toEqual([
        table,
        ...all.filter((c) => c.transformer).map((c) => c.databaseName),
      ]);
    }
  });

  it('are in an order in which rows can be removed', () => {
    const order = CHILD_TABLES.map(({ table }) => table);
    for (const { tableName, ...entity } of metadata) {
      if (!order.includes(tableName)) continue;
      for (const parent of referencesOf({ tableName, ...entity } as EntityMetadata)) {
        // Rows that refer to others of their own table go in one statement with them.
        if (order.includes(parent) && parent !== tableName) {
          expect([tableName, parent, order.indexOf(tableName) < order.indexOf(parent)]).toEqual([
            tableName,
            parent,
            true,
          ]);
        }
      }
    }
  });
});
