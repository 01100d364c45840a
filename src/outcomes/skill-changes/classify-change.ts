import {
  forRespondent,
  type InstrumentDefinition,
  type Reliability,
  type Scale,
} from '../../instruments/definition.js';
import { comparable } from '../../instruments/scoring/comparable.js';
import {
  type ChangeClass,
  changeThreshold,
  type ReliableChange,
  reliableChange,
  reliableChangeByPoints,
} from '../../statistics/index.js';

/** Why a change of a complete pair is given no class. */
export type NoClassReason =
  /** Nothing is known of how reliable the scale is. */
  | 'NO_RELIABILITY'
  /** The published table does not convert one of the scores. */
  | 'NOT_IN_TABLE';

/** One child's change on one scale, in the units in which scores are compared. */
export interface ClassifiedChange {
  before: number | null;
  after: number | null;
  /** After less before. */
  change: number | null;
  direction: 'BETTER' | 'SAME' | 'WORSE' | null;
  class: ChangeClass | 'NOT_COMPUTABLE';
  reason: NoClassReason | null;
  /** In standard errors of a difference. */
  index: number | null;
  /** The smallest change, in points, that is more than error of measurement. */
  leastChange: number | null;
  /** Whether it is as large as the smallest change that matters to people; null: not known. */
  important: boolean | null;
  basis: Reliability | null;
}

function classOf(
  before: number,
  after: number,
  { better }: Scale,
  basis: Reliability | null,
): ReliableChange | null {
  const { reliability = null, sd = null, points = null, cutOff = null } = basis ?? {};
  if (points !== null) return reliableChangeByPoints(before, after, { points, better, cutOff });
  return reliability !== null && sd !== null
    ? reliableChange(before, after, { reliability, sd, better, cutOff })
    : null;
}

function leastChangeOf(basis: Reliability | null): number | null {
  const { reliability = null, sd = null, points = null } = basis ?? {};
  if (points !== null) return points;
  return reliability !== null && sd !== null ? changeThreshold({ reliability, sd }).leastChange : null;
}

/** What a change from one score to another amounts to, for a respondent. A score that is null was not taken. */
export function classifyChange(
  instrument: InstrumentDefinition,
  scale: Scale,
  respondent: string,
  scores: { before: number | null; after: number | null },
): ClassifiedChange {
  const [basis = null] = forRespondent(instrument.reliability, scale.code, respondent);
  const before = scores.before === null ? null : comparable(scale, scores.before);
  const after = scores.after === null ? null : comparable(scale, scores.after);
  const common = { before, after, leastChange: leastChangeOf(basis), basis };
  const nothing = { change: null, direction: null, index: null, important: null };
  if (scores.before === null || scores.after === null) {
    return { ...common, ...nothing, class: 'INCOMPLETE_PAIR', reason: null };
  }
  if (before === null || after === null) {
    return { ...common, ...nothing, class: 'NOT_COMPUTABLE', reason: 'NOT_IN_TABLE' };
  }
  const change = after - before;
  const better = scale.better === 'HIGHER' ? change : -change;
  const least = basis?.importantChange ?? null;
  const classified = classOf(before, after, scale, basis);
  return {
    ...common,
    change,
    direction: better > 0 ? 'BETTER' : better < 0 ? 'WORSE' : 'SAME',
    class: classified?.class ?? 'NOT_COMPUTABLE',
    reason: classified ? null : 'NO_RELIABILITY',
    index: classified?.index ?? null,
    important: least === null ? null : Math.abs(change) >= least,
  };
}
