import type { WriteTransaction } from '../platform/database/transaction.js';

/** Any row that a unit of work can insert. */
type InsertableRow = Parameters<WriteTransaction['insert']>[1][number];

export type EntityClass = new () => InsertableRow;

/** Rows of one table, every column given, keyed by property name. */
export interface TableRows {
  entity: EntityClass;
  rows: InsertableRow[];
}
