/** A table that holds rows of children, and how to find those of one. */
export interface ChildTable {
  table: string;
  /** What the contract calls a row. */
  recordType: string;
  /** The rows of the child `:childId` of the service `:serviceId`. */
  where: string;
  /** Everything a row holds but the service it belongs to. */
  columns: readonly string[];
  /** Columns that are yes or no. */
  flags?: readonly string[];
  /** Columns that hold JSON. */
  json?: readonly string[];
}

export const CASES = 'SELECT id FROM case_record WHERE service_id = :serviceId AND child_id = :childId';
export const OF_CASES = `case_id IN (${CASES})`;
// By the delivery, as the index of sessions is.
export const OF_DELIVERIES = `delivery_id IN (SELECT id FROM delivery WHERE ${OF_CASES})`;
export const OF_AUDITS = `audit_id IN (SELECT id FROM case_audit WHERE ${OF_CASES})`;
export const OWN = ['id', 'delivery_area_id', 'recorded_at'] as const;
