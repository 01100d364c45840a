import { Injectable } from '@nestjs/common';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { type GroupCounts, NeedCounts } from '../history/count-needs.js';
import { historiesOf, revisionIn } from '../history/histories.service.js';
import { type MapQuestion, toNeedQuestion } from './map-question.js';

/** How many answers are kept of a service. */
const MOST = 50;

/** The counts of each group. */
export type Counted = ReadonlyMap<string, GroupCounts>;

interface Kept {
  revision: string;
  answers: Map<string, Counted>;
}

const keyOf = (question: MapQuestion): string => JSON.stringify(question);

/** The counts of needs by group, kept in memory for as long as the histories are what they were. */
@Injectable()
export class CountedHistories {
  readonly #kept = new Map<string, Kept>();

  /** The answers to some questions. Those that are not known are counted in one pass over the histories. */
  async count(
    tx: ReadTransaction,
    serviceId: string,
    questions: readonly MapQuestion[],
  ): Promise<(question: MapQuestion) => Counted> {
    const { answers } = this.#keptAt(serviceId, await revisionIn(tx, serviceId));
    const found = new Map(questions.map((question) => [keyOf(question), answers.get(keyOf(question))]));
    const counting = new Map<string, NeedCounts>();
    for (const question of questions) {
      if (!found.get(keyOf(question)))
        counting.set(keyOf(question), new NeedCounts(toNeedQuestion(question)));
    }
    if (counting.size > 0) {
      for await (const page of historiesOf(tx, serviceId)) {
        for (const counts of counting.values()) counts.add(page);
      }
    }
    if (answers.size + counting.size > MOST) answers.clear();
    for (const [key, { groups }] of counting) {
      found.set(key, groups);
      answers.set(key, groups);
    }
    return (question) => {
      const counted = found.get(keyOf(question));
      if (!counted) throw new RangeError('The question was not asked.');
      return counted;
    };
  }

  #keptAt(serviceId: string, revision: string): Kept {
    const kept = this.#kept.get(serviceId);
    if (kept?.revision === revision) return kept;
    const anew: Kept = { revision, answers: new Map() };
    this.#kept.set(serviceId, anew);
    return anew;
  }
}
