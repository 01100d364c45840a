import { funnelLimits } from '../statistics/index.js';
import type { DefinedFigure, FigurePair } from './comparable-figures.js';
import type { FunnelDto, FunnelPosition } from './dto/figure-comparison.dto.js';

const WARNING = 0.95;
const ALARM = 0.998;

/** Counts on which the normal limits rest: fewer expected on either side, and they are too rough to place anything. */
const LEAST_EXPECTED = 5;

interface Limits {
  lower: number;
  upper: number;
}

function positionOf(value: number, warning: Limits, alarm: Limits): FunnelPosition {
  if (value > alarm.upper) return 'ABOVE_998';
  if (value > warning.upper) return 'ABOVE_95';
  if (value < alarm.lower) return 'BELOW_998';
  return value < warning.lower ? 'BELOW_95' : 'WITHIN';
}

const isShare = ({ definition }: DefinedFigure): boolean => definition.unit === 'PROPORTION';

/**
 * Where the share of the first area lies in a funnel around that of the second: whether chance alone would often put an area of
 * its size there.
 *
 * Source: D. Spiegelhalter (2005), Statistics in Medicine 24:1185-1202, eq. 3.
 *
 * @returns null where it is no share, the children of the first are not published, or they are too few
 */
export function funnelOf({ first, second }: FigurePair): FunnelDto | null {
  const { denominator, value } = first.row;
  const target = second.row.value;
  if (!isShare(first) || denominator === null) return null;
  if (denominator * Math.min(target, 1 - target) < LEAST_EXPECTED) return null;
  const [warning, alarm] = [WARNING, ALARM].map((confidence) =>
    funnelLimits(target, denominator, confidence),
  );
  if (!warning?.computable || !alarm?.computable) return null;
  const limits = { warning: warning.value, alarm: alarm.value };
  return {
    children: denominator,
    target,
    lower95: limits.warning.lower,
    upper95: limits.warning.upper,
    lower998: limits.alarm.lower,
    upper998: limits.alarm.upper,
    position: positionOf(value, limits.warning, limits.alarm),
  };
}
