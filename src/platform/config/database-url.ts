import { resolve } from 'node:path';

export interface PostgresLocation {
  kind: 'postgres';
  url: string;
}

export type DatabaseLocation = { kind: 'sqlite'; file: string } | PostgresLocation;

/**
 * Reads `DATABASE_URL`.
 * @throws RangeError that names the variable and what it may be.
 */
export function parseDatabaseUrl(value: string): DatabaseLocation {
  if (/^postgres(ql)?:\/\//.test(value)) {
    if (!URL.canParse(value)) {
      throw new RangeError(
        'DATABASE_URL is not a valid PostgreSQL URL; use postgres://user:password@host:5432/name.',
      );
    }
    return { kind: 'postgres', url: value };
  }
  const file = /^sqlite:(.+)$/.exec(value)?.[1];
  if (file === undefined || file === ':memory:') {
    throw new RangeError(
      'DATABASE_URL must be sqlite:PATH (a file, such as sqlite:./data/waymark.db) or postgres://user:password@host:5432/name.',
    );
  }
  return { kind: 'sqlite', file: resolve(file.replace(/^\/\//, '')) };
}
