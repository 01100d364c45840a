import { Column, PrimaryColumn } from 'typeorm';
import type { ColumnOptions, ValueTransformer } from 'typeorm';
import { CHECKSUM_COLUMN, NO_CHECKSUM } from './row-checksum.js';

/** Lists of codes are kept as JSON text, which both databases store and compare alike. */
const jsonText: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : null),
};

type Options = Pick<ColumnOptions, 'nullable' | 'default'>;

/** UUIDv7 primary key. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'uuid' });

/** A reference to another row's UUID; pair it with `@ForeignKey`. */
export const ReferenceColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'uuid', ...options });

/** A code or short text of at most `length` characters. SQLite does not enforce the length: DTOs do. */
export const TextColumn = (length: number, options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: String(length), ...options });

/** Text of any length. */
export const LongTextColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'text', ...options });

/** A list or object held as JSON text. */
export const JsonColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'text', transformer: jsonText, ...options });

/** A plain calendar date, `YYYY-MM-DD`: when something happened. */
export const DateColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'date', ...options });

/** A UTC instant, ISO 8601 with milliseconds, held as text so that it reads alike on both databases. */
export const InstantColumn = (): PropertyDecorator => Column({ type: 'varchar', length: '24' });

/** A whole number. */
export const IntegerColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'integer', ...options });

/** A real number, double precision. */
export const RealColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'double precision', ...options });

/** Yes or no; never null. */
export const FlagColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'boolean', ...options });

/** The checksum over everything else in the row. Transactions keep it; nobody else writes it. */
export const ChecksumColumn = (): PropertyDecorator =>
  Column({ type: 'integer', name: CHECKSUM_COLUMN, default: NO_CHECKSUM });
