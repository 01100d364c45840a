import { BenchFault } from './bench-fault.js';
import type { CovariateChoice } from './bench-request.js';
import type { CategoryColumn } from './columns.js';

/** A column of numbers with its name. */
export interface NamedColumn {
  readonly name: string;
  /** The column of the file that it comes from. */
  readonly source: string;
  readonly values: Float64Array;
}

/** Covariates as a model takes them, and as balance is looked at. */
export interface DesignMatrix {
  /** A category without its first level. */
  readonly model: readonly NamedColumn[];
  /** A category with every level. */
  readonly balance: readonly NamedColumn[];
}

/** How a missing value is named: it is a level of its own, the last, or an indicator beside a number. */
export const MISSING = '(missing)';

const isCategory = (column: Float64Array | CategoryColumn): column is CategoryColumn => 'codes' in column;

function levelsOf(name: string, { codes, levels }: CategoryColumn): NamedColumn[] {
  const named = levels.map((level, place) => ({ level, place }));
  if (codes.includes(-1)) named.push({ level: MISSING, place: -1 });
  return named.map(({ level, place }) => ({
    name: `${name}=${level}`,
    source: name,
    values: Float64Array.from(codes, (code) => Number(code === place)),
  }));
}

/** A number; where some are missing these take the mean of the others, and an indicator says so. */
function numbersOf(name: string, column: Float64Array): NamedColumn[] {
  let sum = 0;
  let known = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  if (known === column.length) return [{ name, source: name, values: column }];
  const mean = known === 0 ? 0 : sum / known;
  return [
    { name, source: name, values: column.map((value) => (Number.isNaN(value) ? mean : value)) },
    { name: `${name}=${MISSING}`, source: name, values: column.map((value) => Number(Number.isNaN(value))) },
  ];
}

/**
 * The design matrix of covariates. Nobody is dropped for a value that is missing.
 *
 * @throws BenchFault naming a column that has the same value in every row
 */
export function designMatrix(
  choices: readonly CovariateChoice[],
  columns: readonly (Float64Array | CategoryColumn)[],
): DesignMatrix {
  const model: NamedColumn[] = [];
  const balance: NamedColumn[] = [];
  choices.forEach(({ name }, place) => {
    const column = columns[place]!;
    const all = isCategory(column) ? levelsOf(name, column) : numbersOf(name, column);
    const first = all[0]?.values;
    if (first === undefined || first.every((value) => value === first[0])) {
      throw new BenchFault(`Column "${name}" has the same value in every row, so it tells nobody apart.`);
    }
    model.push(...(isCategory(column) ? all.slice(1) : all));
    balance.push(...all);
  });
  return { model, balance };
}

/** One number per row for the combination of several categories. */
export function combined(categories: readonly CategoryColumn[], rows: number): Int32Array {
  const places = new Map<string, number>();
  const groups = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const key = categories.map(({ codes }) => codes[i]).join();
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    groups[i] = place;
  }
  return groups;
}
