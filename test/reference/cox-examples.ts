import type { CoxRows } from '../../src/statistics/survival/cox-rows.js';
import { ROSSI_AID, rossiFollowUp } from './follow-up-examples.js';
import { readReferenceRows } from './read-reference.js';

/** The Rossi study: time to arrest by financial aid. */
export const ROSSI_ROWS: CoxRows = { ...rossiFollowUp(), covariates: [ROSSI_AID] };

/** Rows of made-up people whose exposure varies in time. */
export const EXPOSED = readReferenceRows('synthetic_exposure.csv');

/** A column of those. */
export function exposedColumn(name: string): Float64Array {
  return Float64Array.from(EXPOSED, (row) => row[name] ?? NaN);
}

/** Those people as a model: exposure, which varies, and age. */
export const EXPOSED_ROWS: CoxRows = {
  start: exposedColumn('start'),
  time: exposedColumn('time'),
  event: exposedColumn('event'),
  covariates: [exposedColumn('exposed'), exposedColumn('age')],
};

/** Rows given one by one, for small examples. */
export function coxRowsOf(...list: [time: number, event: number, ...x: number[]][]): CoxRows {
  return {
    time: Float64Array.from(list, ([time]) => time),
    event: Float64Array.from(list, ([, event]) => event),
    covariates: Array.from({ length: (list[0]?.length ?? 2) - 2 }, (_, j) =>
      Float64Array.from(list, (row) => row[j + 2] ?? NaN),
    ),
  };
}
