import { fittedRatio, type FittedRatio } from '../../statistics/index.js';

/** The ratio of a coefficient of a Cox model; null where it, or its error, is no number that can be shown. */
export function hazardRatioOf(log: number, standardError: number): FittedRatio | null {
  if (!(standardError > 0)) return null;
  const ratio = fittedRatio(log, standardError);
  return ratio.lower > 0 && Number.isFinite(ratio.upper) ? ratio : null;
}
