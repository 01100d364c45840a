import { Readable } from 'node:stream';
import { analyseCohort } from '../../src/evaluation/bench/analyse-cohort.js';
import { benchCohort } from '../../src/evaluation/bench/bench-cohort.js';
import { type BenchOptions, benchRequest } from '../../src/evaluation/bench/bench-request.js';
import type { BenchResult } from '../../src/evaluation/bench/bench-result.js';
import { readCohortFile } from '../../src/evaluation/bench/read-cohort-file.js';

/** Evaluates the text of a CSV file as the command does, without the command. */
export async function evaluateText(csv: string, options: Partial<BenchOptions> = {}): Promise<BenchResult> {
  const request = benchRequest({
    treatment: 'treated',
    outcome: 'outcome',
    caliper: 0.2,
    conf: 0.95,
    ...options,
  });
  const open = () => Readable.from([Buffer.from(csv)], { objectMode: false });
  return analyseCohort(benchCohort(await readCohortFile({ name: null, open }, request), request), request);
}

/** Every number of a value that JSON could not carry, by its path. */
export function unspeakable(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (value === undefined) return [`${path} is undefined`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => unspeakable(each, `${path}.${key}`));
}
