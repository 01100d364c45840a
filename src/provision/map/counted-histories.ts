import { Injectable } from '@nestjs/common';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { type GroupCounts, NeedCounts } from '../history/count-needs.js';
import { historiesOf, revisionIn } from '../history/histories.service.js';
import { type MapQuestion, toNeedQuestion } from './map-question.js';

/** How many answers are kept of a service. */
const MOST = 50;

interface Kept {
  revision: string;
  answers: Map<string, ReadonlyMap<string, GroupCounts>>;
}

/** The counts of needs by group, kept in memory for as long as the histories are what they were. */
@Injectable()
export class CountedHistories {
  readonly #kept = new Map<string, Kept>();

  async count(
    tx: ReadTransaction,
    serviceId: string,
    question: MapQuestion,
  ): Promise<ReadonlyMap<string, GroupCounts>> {
    const revision = await revisionIn(tx, serviceId);
    let kept = this.#kept.get(serviceId);
    if (kept?.revision !== revision) {
      kept = { revision, answers: new Map() };
      this.#kept.set(serviceId, kept);
    }
    const key = JSON.stringify(question);
    const known = kept.answers.get(key);
    if (known) return known;
    const counts = new NeedCounts(toNeedQuestion(question));
    for await (const page of historiesOf(tx, serviceId)) counts.add(page);
    if (kept.answers.size === MOST) kept.answers.clear();
    kept.answers.set(key, counts.groups);
    return counts.groups;
  }
}
