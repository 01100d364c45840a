import { DataSource } from 'typeorm';
import type { PostgresLocation } from '../config/database-url.js';
import { type Schema, writerOptions } from './open-database.js';
import { PostgresUnitOfWork } from './postgres-unit-of-work.js';

/** The way to a PostgreSQL database as it stands: nothing is migrated. */
export const openPostgres = async (location: PostgresLocation, schema: Schema): Promise<PostgresUnitOfWork> =>
  new PostgresUnitOfWork(await new DataSource(writerOptions(location, schema)).initialize(), location);
