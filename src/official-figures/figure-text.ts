import type { Definition } from '../measures/measure-registry.js';

/** A value as it is written: a share as a percentage, anything else with its decimals. */
export const figureText = ({ unit }: Pick<Definition, 'unit'>, value: number, decimals: number): string =>
  unit === 'PROPORTION' ? `${(value * 100).toFixed(Math.max(0, decimals - 2))}%` : value.toFixed(decimals);
