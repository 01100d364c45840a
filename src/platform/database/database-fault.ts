import { DomainError } from '../errors/domain-error.js';

/** The driver's own error code: an SQLSTATE on PostgreSQL, `SQLITE_…` on SQLite, `E…` for the network. */
export function driverCodeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return driverCodeOf(driverError) ?? (typeof code === 'string' ? code : null);
}

const UNIQUE = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const FOREIGN_KEY = new Set(['23503', 'SQLITE_CONSTRAINT_FOREIGNKEY']);
const CHECK = new Set(['23514', 'SQLITE_CONSTRAINT_CHECK']);
const FULL = new Set(['SQLITE_FULL', '53100']);
const FAILED = /^(SQLITE_IOERR.*|58030)$/;
const DAMAGED = /^(SQLITE_CORRUPT.*|SQLITE_NOTADB|XX00[12])$/;
// Connection exceptions (class 08), operator intervention (57P0x), too many connections, serialisation given up.
const AWAY = /^(08...|57P0[1-3]|53300|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|SQLITE_BUSY.*)$/;
// The last two are TypeORM's, of a connection that broke between two statements.
const AWAY_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|[Qq]uery runner (was )?already released/;

/** What a fault says of the storage beneath the database: that a disk failed, or that the file is damaged. */
export function storageFaultOf(error: unknown): 'failed' | 'damaged' | null {
  const code = driverCodeOf(error) ?? '';
  return FAILED.test(code) ? 'failed' : DAMAGED.test(code) ? 'damaged' : null;
}

/** Whether a write failed for want of room. */
export const isStorageFull = (error: unknown): boolean => FULL.has(driverCodeOf(error) ?? '');

/** What a fault of the database means to a caller; null where it is a fault of ours. */
export function asDomainError(error: unknown): DomainError | null {
  const code = driverCodeOf(error);
  if (code === null) {
    return error instanceof Error && AWAY_MESSAGE.test(error.message) ? unavailable() : null;
  }
  if (UNIQUE.has(code)) {
    return new DomainError('conflict', 'ALREADY_EXISTS', 'A record with the same key already exists.');
  }
  if (FOREIGN_KEY.has(code)) {
    return new DomainError(
      'invalid',
      'UNKNOWN_REFERENCE',
      'The record refers to another that does not exist.',
    );
  }
  if (CHECK.has(code)) {
    return new DomainError('invalid', 'RULE_BROKEN', 'The record breaks a rule of its table.');
  }
  if (FULL.has(code)) {
    return new DomainError(
      'storage-full',
      'STORAGE_FULL',
      'There is no room to store this. Nothing was written.',
    );
  }
  if (AWAY.test(code)) return unavailable();
  const fault = storageFaultOf(error);
  return fault && new DomainError('unavailable', `STORAGE_${fault.toUpperCase()}`, STORAGE_DETAIL[fault]);
}

const STORAGE_DETAIL = {
  failed:
    'The disk beneath the database failed, so this was not done. Whoever runs the service has to look at it.',
  damaged: 'The database is damaged; whoever runs the service has to restore it from a backup.',
};

const unavailable = (): DomainError =>
  new DomainError(
    'unavailable',
    'DATABASE_UNAVAILABLE',
    'The database cannot be reached just now; try again.',
  );
