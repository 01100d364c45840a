import type { ObjectLiteral } from 'typeorm';

export type EntityClass = new () => ObjectLiteral;

/** Rows of one table, every column given, keyed by property name. */
export interface TableRows {
  entity: EntityClass;
  rows: ObjectLiteral[];
}
