import { createHash } from 'node:crypto';
import type { ShownCount } from './revealed.js';

/** A count of a release that is shown, where it stands and who is in it. */
export interface ReleasedCount extends ShownCount {
  /** Counts of one group are held against each other: those of one need, in whatever table. */
  group: string;
  table: string;
  row: string;
  column: string;
}

/** As it is kept: children by place in a list of keys, as a row of bits for each count. */
interface Kept {
  keys: string[];
  counts: { group: string; table: string; row: string; column: string; bits: string }[];
}

/**
 * What stands for a child in the ledger. The id of a child is random, so that nobody gets from the key to the child without
 * the child's own row: once that is erased, the key is of nobody.
 */
export const keyOfChild = (childId: string): string =>
  createHash('sha256').update(`disclosure ${childId}`).digest('base64url').slice(0, 16);

export function packMembership(counts: readonly ReleasedCount[]): string {
  const keys = [...new Set(counts.flatMap(({ children }) => [...children]))].sort();
  const places = new Map(keys.map((key, place) => [key, place]));
  const kept: Kept = {
    keys,
    counts: counts.map(({ group, table, row, column, children }) => {
      const bits = Buffer.alloc(Math.ceil(keys.length / 8));
      for (const key of children) {
        const place = places.get(key) ?? 0;
        bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
      }
      return { group, table, row, column, bits: bits.toString('base64') };
    }),
  };
  return JSON.stringify(kept);
}

export function unpackMembership(packed: string): ReleasedCount[] {
  const { keys, counts } = JSON.parse(packed) as Kept;
  return counts.map(({ bits, ...where }) => {
    const row = Buffer.from(bits, 'base64');
    const children = keys.filter((_, place) => ((row[place >> 3] ?? 0) >> (place & 7)) % 2 === 1);
    return { ...where, children: new Set(children) };
  });
}
