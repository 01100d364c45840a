import type { Parameters as Bound } from '../../src/platform/database/named-parameters.js';
import { ReadTransaction } from '../../src/platform/database/transaction.js';

/** A statement that was sent, with what was bound to it. */
export interface Sent {
  sql: string;
  parameters: Bound;
}

// Who asks is read for every request, and the audit log is sealed now and then.
const OF_EVERY_REQUEST = /\b(access_token|audit_\w+)\b/;

/** The reading statements that the application sends while `work` runs, for what it is asked. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const query = Object.getOwnPropertyDescriptor(ReadTransaction.prototype, 'query')
    ?.value as ReadTransaction['query'];
  const sent: Sent[] = [];
  ReadTransaction.prototype.query = function <Row>(
    this: ReadTransaction,
    sql: string,
    parameters: Bound = {},
  ) {
    if (!OF_EVERY_REQUEST.test(sql)) sent.push({ sql, parameters });
    return query.call(this, sql, parameters) as Promise<Row[]>;
  };
  try {
    await work();
    return sent;
  } finally {
    ReadTransaction.prototype.query = query;
  }
}
