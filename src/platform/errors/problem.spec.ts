import { DomainError } from './domain-error.js';
import { problemOf } from './problem.js';

const refusalOf = (error: unknown): unknown[] => {
  const { status, code, instance } = problemOf(error, 'req-1');
  return [status, code, instance];
};
const failed = (facts: object): Error => Object.assign(new Error('failed'), facts);

describe('problemOf', () => {
  it('answers a refusal by its kind, and what nobody foresaw with 500', () => {
    expect(refusalOf(new DomainError('invalid', 'BEFORE_BIRTH', 'Too early.'))).toEqual([
      422,
      'BEFORE_BIRTH',
      'req-1',
    ]);
    expect(refusalOf(failed({}))).toEqual([500, 'INTERNAL_SERVER_ERROR', 'req-1']);
    expect(refusalOf('thrown text')).toEqual([500, 'INTERNAL_SERVER_ERROR', 'req-1']);
  });

  it('tells a database that cannot be reached from an upload that its sender broke off', () => {
    expect(refusalOf(failed({ code: 'ECONNRESET' }))).toEqual([503, 'DATABASE_UNAVAILABLE', 'req-1']);
    expect(refusalOf(failed({ code: 'ECONNRESET', statusCode: 400 }))).toEqual([400, 'BAD_REQUEST', 'req-1']);
  });

  it.each([
    ['57P01', 'DATABASE_UNAVAILABLE'],
    ['57P03', 'DATABASE_UNAVAILABLE'],
    ['08006', 'DATABASE_UNAVAILABLE'],
    ['ECONNREFUSED', 'DATABASE_UNAVAILABLE'],
    ['SQLITE_IOERR_FSYNC', 'STORAGE_FAILED'],
    ['58030', 'STORAGE_FAILED'],
    ['SQLITE_CORRUPT_VTAB', 'STORAGE_DAMAGED'],
    ['SQLITE_NOTADB', 'STORAGE_DAMAGED'],
    ['XX001', 'STORAGE_DAMAGED'],
  ])('answers %s of a database with 503 %s', (code, told) => {
    expect(refusalOf(failed({ code }))).toEqual([503, told, 'req-1']);
    expect(refusalOf(failed({ driverError: failed({ code }) }))).toEqual([503, told, 'req-1']);
  });
});
