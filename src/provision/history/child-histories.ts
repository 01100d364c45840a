import type { ReadTransaction } from '../../platform/database/transaction.js';
import { type CountedCase, eachChild, type NeedQuestion } from './count-needs.js';

const CHILDREN_AT_ONCE = 500;
export const BEFORE_EVERY_CHILD = '00000000-0000-0000-0000-000000000000';

/** A child and its packed history. */
export interface ChildHistory {
  child_id: string;
  history: string;
}

/** The histories of the children of a service after a child, some hundreds at a time, by child. */
export async function* childHistories(
  tx: ReadTransaction,
  serviceId: string,
  after = BEFORE_EVERY_CHILD,
): AsyncGenerator<readonly ChildHistory[]> {
  for (let last: string | undefined = after; last !== undefined;) {
    const rows: ChildHistory[] = await tx.query<ChildHistory>(
      `SELECT child_id, history FROM provision_history
       WHERE service_id = :serviceId AND child_id > :after ORDER BY child_id LIMIT ${CHILDREN_AT_ONCE}`,
      { serviceId, after: last },
    );
    yield rows;
    last = rows.length < CHILDREN_AT_ONCE ? undefined : rows.at(-1)?.child_id;
  }
}

/** A child who counts in what is asked: in which group, and by which cases of the history. */
interface CountedChild {
  childId: string;
  group: string;
  history: string;
  cases: readonly CountedCase[];
}

/** Calls back with each child who counts in what is asked. */
export async function eachCountedChild(
  tx: ReadTransaction,
  serviceId: string,
  asked: NeedQuestion,
  found: (child: CountedChild) => void,
): Promise<void> {
  for await (const rows of childHistories(tx, serviceId)) {
    for (const { child_id: childId, history } of rows) {
      eachChild(history, asked, (group, cases) => void found({ childId, group, history, cases }));
    }
  }
}
