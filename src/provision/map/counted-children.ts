import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { eachCountedChild } from '../history/child-histories.js';
import { holds, type Measure, MEASURES, needsOfChild } from '../history/count-needs.js';
import { mapQuestionOf, toNeedQuestion } from './map-question.js';
import type { MapPeriodQuery } from './map-period-query.dto.js';

/** Whom a figure of the map counts: of one need, in one group. */
export type CountedChildrenOf = (needArea: string, measure: Measure, group: string) => ReadonlySet<string>;

const NOBODY: ReadonlySet<string> = new Set();

/** Who is counted in the figures of the map, child by child: for the ledger of what left alone, and in no answer. */
export async function readCountedChildren(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  query: MapPeriodQuery,
): Promise<CountedChildrenOf> {
  const asked = toNeedQuestion(await mapQuestionOf(tx, codes, serviceId, query));
  const counted = new Map<string, Set<string>>();
  const count = (key: string, childId: string): void => {
    const children = counted.get(key);
    if (children) children.add(childId);
    else counted.set(key, new Set([childId]));
  };
  await eachCountedChild(tx, serviceId, asked, ({ childId, group, history, cases }) => {
    for (const [need, bits] of needsOfChild(history, cases, asked.until)) {
      for (const measure of MEASURES) {
        if (holds(bits, measure)) count(`${need} ${measure} ${group}`, childId);
      }
    }
  });
  return (needArea, measure, group) => counted.get(`${needArea} ${measure} ${group}`) ?? NOBODY;
}
