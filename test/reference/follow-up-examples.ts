import type { FollowUp } from '../../src/statistics/survival/follow-up.js';
import { readReferenceRows } from './read-reference.js';

const people = readReferenceRows('rossi_weekly.csv').flatMap(
  ({ week = NaN, fin = NaN, arrest = NaN, people = 0 }) =>
    Array.from({ length: people }, () => ({ week, fin, arrest })),
);

/** The Rossi study as columns, a place for each of its 432 people: financial aid, and follow-up to arrest. */
export const ROSSI_AID = Float64Array.from(people, ({ fin }) => fin);

/** Follow-up of the Rossi study, of everybody or of those with (1) or without (0) financial aid. */
export function rossiFollowUp(fin?: number): FollowUp {
  const list = people.filter((person) => fin === undefined || person.fin === fin);
  return {
    time: Float64Array.from(list, ({ week }) => week),
    event: Float64Array.from(list, ({ arrest }) => arrest),
  };
}

/** Follow-up of people given one by one. */
export function followUpOf(...list: [time: number, event: number][]): FollowUp {
  return {
    time: Float64Array.from(list, ([time]) => time),
    event: Float64Array.from(list, ([, event]) => event),
  };
}
