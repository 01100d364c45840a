import { inspectFile } from '../../imports/csv/inspect-file.js';
import { readRecords } from '../../imports/csv/read-records.js';
import type { CsvFile } from '../../imports/csv/csv-file.js';
import { BenchFault } from './bench-fault.js';
import type { BenchRequest } from './bench-request.js';
import { CategoryBuilder, type CategoryColumn, NumberBuilder } from './columns.js';

/** The columns of a file that a request names. */
export interface CohortFile {
  readonly treated: Float64Array;
  readonly outcome: Float64Array;
  readonly time: Float64Array | null;
  readonly count: Float64Array | null;
  readonly exposure: Float64Array | null;
  /** In the order of the request; numbers are NaN where missing. */
  readonly covariates: readonly (Float64Array | CategoryColumn)[];
  readonly exact: readonly CategoryColumn[];
}

const YES_NO = {
  allows: (value: number) => value === 0 || value === 1,
  words: '0 or 1 in every row',
  missing: false,
};
const NUMBER = { allows: Number.isFinite, words: 'a number in every row', missing: false };
const DURATION = {
  allows: (value: number) => value >= 0 && value < Infinity,
  words: 'a time of at least 0 in every row',
  missing: false,
};
const EXPOSURE = {
  allows: (value: number) => value > 0 && value < Infinity,
  words: 'a time above 0 in every row',
  missing: false,
};
const COUNT = {
  allows: (value: number) => Number.isInteger(value) && value >= 0 && value <= 1e7,
  words: 'a whole number from 0 in every row',
  missing: false,
};
const COVARIATE = { allows: Number.isFinite, words: 'numbers (or be given as NAME:category)', missing: true };

class Builders {
  readonly #cells: { place: number; push: (cell: string, line: number) => void }[] = [];

  constructor(readonly header: readonly string[]) {}

  numbers(name: string, rule: NumberBuilder['rule']): NumberBuilder {
    return this.#add(name, new NumberBuilder(name, rule));
  }

  category(name: string): CategoryBuilder {
    return this.#add(name, new CategoryBuilder(name));
  }

  push(cells: readonly string[], line: number): void {
    if (cells.length !== this.header.length) {
      throw new BenchFault(
        `Line ${line} has ${cells.length} cells and the header ${this.header.length}, so that column "${this.header[Math.min(cells.length, this.header.length - 1)]}" cannot be told.`,
      );
    }
    for (const { place, push } of this.#cells) push(cells[place]!, line);
  }

  #add<Builder extends NumberBuilder | CategoryBuilder>(name: string, builder: Builder): Builder {
    const place = this.header.indexOf(name);
    if (place < 0) throw new BenchFault(`There is no column "${name}" in the file.`);
    if (this.header.includes(name, place + 1))
      throw new BenchFault(`Column "${name}" is there more than once.`);
    this.#cells.push({ place, push: (cell, line) => builder.push(cell, line) });
    return builder;
  }
}

function buildersOf(header: readonly string[], request: BenchRequest) {
  const all = new Builders(header.map((name) => name.trim()));
  const optional = (name: string | null, rule: NumberBuilder['rule']) =>
    name === null ? null : all.numbers(name, rule);
  return {
    all,
    treated: all.numbers(request.treatment, YES_NO),
    outcome: all.numbers(request.outcome, request.time === null ? NUMBER : YES_NO),
    time: optional(request.time, DURATION),
    count: optional(request.count, COUNT),
    exposure: optional(request.exposure, EXPOSURE),
    covariates: request.covariates.map(({ name, isCategory }) =>
      isCategory ? all.category(name) : all.numbers(name, COVARIATE),
    ),
    exact: request.exact.map((name) => all.category(name)),
  };
}

/** Told now and then how many lines of how many have been read. */
export type OnLines = (read: number, inAll: number) => void;

const TELL_EVERY = 1_000;

/**
 * Reads the columns that a request names into typed arrays, in one pass that holds nothing else of the file.
 *
 * @throws BenchFault where a column is missing or cannot be used; DomainError where the file is not CSV in UTF-8
 */
export async function readCohortFile(
  file: CsvFile,
  request: BenchRequest,
  onLines: OnLines = () => undefined,
): Promise<CohortFile> {
  const { lines } = await inspectFile(file);
  let builders: ReturnType<typeof buildersOf> | null = null;
  for await (const { cells, line, fault } of readRecords(file, lines)) {
    if (fault) throw new BenchFault(`Line ${line} cannot be read: ${fault.detail}`);
    if (builders) builders.all.push(cells, line);
    else builders = buildersOf(cells, request);
    if (line % TELL_EVERY === 0) onLines(line, lines);
  }
  if (!builders)
    throw new BenchFault(`There is no column "${request.treatment}" in the file, which is empty.`);
  const { treated, outcome, time, count, exposure, covariates, exact } = builders;
  return {
    treated: treated.finish(),
    outcome: outcome.finish(),
    time: time?.finish() ?? null,
    count: count?.finish() ?? null,
    exposure: exposure?.finish() ?? null,
    covariates: covariates.map((builder) => builder.finish()),
    exact: exact.map((builder) => builder.finish()),
  };
}
