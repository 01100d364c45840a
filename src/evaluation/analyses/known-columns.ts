import type { Observations } from '../adjusted/observations.js';
import { isCategory, type Column } from '../adjusted/on-support.js';
import { poolLevels } from '../adjusted/pool-levels.js';
import { designMatrix, type NamedColumn } from '../bench/design-matrix.js';

const varies = (column: Column): boolean => {
  const values: ArrayLike<number> = isCategory(column) ? column.codes : column;
  return Array.prototype.some.call(values, (value: number) => !Object.is(value, values[0]));
};

/** The covariates of children as a model takes them: rare levels together, missing a level of its own, without what is the same for all. */
export function modelColumns(observations: Observations, treated: Float64Array): readonly NamedColumn[] {
  const columns = observations
    .columns()
    .map((column) => (isCategory(column) ? poolLevels(column, treated) : column));
  const used = observations.covariates
    .map(({ code }, index) => ({ name: code, isCategory: false, column: columns[index] as Column }))
    .filter(({ column }) => varies(column));
  return designMatrix(
    used,
    used.map(({ column }) => column),
  ).model;
}
