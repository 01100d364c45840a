import { DefaultNamingStrategy } from 'typeorm';
import type { Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const tableName = (tableOrName: Table | string): string => {
  const name = typeof tableOrName === 'string' ? tableOrName : tableOrName.name;
  return name.split('.').pop() ?? name;
};

const joined = (prefix: string, table: Table | string, columns: string[]): string =>
  [prefix, tableName(table), ...columns].join('_').slice(0, 63);

/**
 * Snake-case columns and readable constraint names, the same on both databases, so that entities and
 * migrations agree without naming each constraint twice. PostgreSQL cuts names at 63 bytes; so do we.
 */
export class WaymarkNamingStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || snake(propertyName);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${tableName(table)}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return joined('uq', table, columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return joined('fk', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return joined('ix', table, columns);
  }
}
