import { crc32 } from 'node:zlib';
import { createRandom } from '../../statistics/index.js';
import type { StratumAllocation } from './quality-sample.entity.js';

/** The name of the algorithm, kept with each sample; another algorithm gets another name. */
export const ALGORITHM = 'STRATIFIED-1';

/** Something that can be drawn. */
export interface Member {
  id: string;
  stratum: string;
}

/** What was drawn, and from how many. */
export interface Drawn<M extends Member> {
  allocation: StratumAllocation[];
  members: M[];
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * How many to draw of each stratum: in proportion to its size (Hamilton's largest remainders), at least one, and never
 * more than there are. Strata are taken in the order of their names, so that ties fall the same way every time.
 * @param sizes how many there are, by stratum; none is empty
 * @throws RangeError where there are more strata than are to be drawn
 */
export function allocate(sizes: ReadonlyMap<string, number>, size: number): StratumAllocation[] {
  const strata = [...sizes].sort(([one], [other]) => byText(one, other));
  const total = strata.reduce((sum, [, population]) => sum + population, 0);
  const target = Math.min(size, total);
  if (target < strata.length) throw new RangeError('There are more strata than are to be drawn.');
  const rows = strata.map(([stratum, population]) => {
    const quota = (target * population) / total;
    return { stratum, population, quota, drawn: Math.min(population, Math.max(1, Math.floor(quota))) };
  });
  const sum = (): number => rows.reduce((so, { drawn }) => so + drawn, 0);
  const step = (direction: 1 | -1): void => {
    const open = rows.filter(({ drawn, population }) => (direction > 0 ? drawn < population : drawn > 1));
    const [first, ...others] = open;
    if (!first) return;
    const due = ({ quota, drawn }: (typeof rows)[number]): number => direction * (quota - drawn);
    others.reduce((best, row) => (due(row) > due(best) ? row : best), first).drawn += direction;
  };
  while (sum() < target) step(1);
  while (sum() > target) step(-1);
  return rows.map(({ stratum, population, drawn }) => ({ stratum, population, drawn }));
}

/**
 * Draws a stratified sample. The same seed and the same members give the same sample, in whatever order they come: each
 * stratum is put in the order of ids and shuffled (Fisher & Yates; Durstenfeld 1964, algorithm 235) by a generator of its
 * own, seeded with the seed and the name of the stratum, so that what happens in one stratum draws no other in another.
 * @param size how many to draw; all are drawn where there are no more
 * @throws RangeError where there are more strata than are to be drawn
 */
export function drawSample<M extends Member>(members: readonly M[], size: number, seed: number): Drawn<M> {
  const strata = new Map<string, M[]>();
  for (const member of members) {
    strata.set(member.stratum, [...(strata.get(member.stratum) ?? []), member]);
  }
  const allocation = allocate(new Map([...strata].map(([stratum, all]) => [stratum, all.length])), size);
  const drawn = allocation.flatMap(({ stratum, drawn: count }) => {
    const all = (strata.get(stratum) ?? []).toSorted((one, other) => byText(one.id, other.id));
    return shuffledStart(all, count, seed ^ crc32(stratum));
  });
  return { allocation, members: drawn };
}

/** The first of a list, once it is shuffled. */
function shuffledStart<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const random = createRandom(seed);
  const left = [...items];
  return Array.from({ length: count }, () => {
    const [taken] = left.splice(Math.floor(random.uniform() * left.length), 1);
    return taken as Item;
  });
}
