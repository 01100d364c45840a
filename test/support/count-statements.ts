import { ReadTransaction } from '../../src/platform/database/transaction.js';

/** How many SQL statements the application sends while `work` runs. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = Object.getOwnPropertyDescriptor(ReadTransaction.prototype, 'query')
    ?.value as ReadTransaction['query'];
  let count = 0;
  ReadTransaction.prototype.query = function <Row>(
    this: ReadTransaction,
    ...given: Parameters<ReadTransaction['query']>
  ) {
    count += 1;
    return query.apply(this, given) as Promise<Row[]>;
  };
  try {
    await work();
    return count;
  } finally {
    ReadTransaction.prototype.query = query;
  }
}
