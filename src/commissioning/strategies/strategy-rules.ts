import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../../platform/errors/date-faults.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';

/** Where a strategy stands: what was approved is superseded by the approval of its next version. */
export const STRATEGY_STATES = ['DRAFT', 'APPROVED', 'SUPERSEDED'] as const;
export type StrategyState = (typeof STRATEGY_STATES)[number];

/** What is intended for a need, and the figure of the provision map that is to show it. */
export interface StrategyPriority {
  needAreaCode: string;
  /** Code set STRATEGY_INTENT. */
  intent: string;
  whyEn: string;
  whyCy: string | null;
  /** Code set STRATEGY_MEASURE. */
  measure: string;
  /** In per cent, or a count, as the measure says. */
  target: number;
  targetOn: PlainDate;
}

/** What the rules look at of a strategy. */
export interface StrategyFacts {
  periodFrom: PlainDate;
  periodTo: PlainDate;
  reviewDueOn: PlainDate;
  priorities: readonly StrategyPriority[];
}

/** What the rules know of a measure; null: no such code. */
export type MeasureAttributes = Readonly<Record<string, unknown>> | null;

/** Faults of what a strategy says. */
export function strategyFaults(
  { periodFrom, periodTo, reviewDueOn, priorities }: StrategyFacts,
  measureOf: (code: string) => MeasureAttributes,
): FieldFault[] {
  const reversed = 'The period ends before it begins.';
  const early = 'The review would come before the period begins.';
  return [
    ...beforeFault('/periodTo', periodTo, periodFrom, 'PERIOD_REVERSED', reversed),
    ...beforeFault('/reviewDueOn', reviewDueOn, periodFrom, 'BEFORE_PERIOD', early),
    ...priorities.flatMap((priority, index) => priorityFaults(priority, index, periodFrom, measureOf)),
    ...twiceFaults(priorities),
  ];
}

function priorityFaults(
  { measure, target, targetOn }: StrategyPriority,
  index: number,
  periodFrom: PlainDate,
  measureOf: (code: string) => MeasureAttributes,
): FieldFault[] {
  const pointer = `/priorities/${index}`;
  const early = 'A target is set for a day of the period, or after it.';
  const faults = beforeFault(`${pointer}/targetOn`, targetOn, periodFrom, 'BEFORE_PERIOD', early);
  if (measureOf(measure)?.['unit'] !== 'PERCENT' || target <= 100) return faults;
  const detail = 'The target of this measure is in per cent, from 0 to 100.';
  return [...faults, { pointer: `${pointer}/target`, code: 'OUT_OF_RANGE', detail }];
}

/** A figure has one target. */
function twiceFaults(priorities: readonly StrategyPriority[]): FieldFault[] {
  const keys = priorities.map(({ needAreaCode, measure }) => `${needAreaCode} ${measure}`);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          {
            pointer: `/priorities/${index}/measure`,
            code: 'TARGET_TWICE',
            detail: 'Another priority sets a target for this figure of this need; name it once.',
          },
        ],
  );
}

/** Faults of an approval. */
export const approvalFaults = (approvedOn: PlainDate, today: PlainDate): FieldFault[] =>
  futureFault('/approvedOn', approvedOn, today);

/** How a figure stands to its target. */
export const TARGET_STATES = ['MET', 'NOT_YET', 'MISSED', 'NOT_KNOWN'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** Which way a figure is to go. */
export const isBetterLower = (
  measure: Readonly<Record<string, unknown>>,
  intent: Readonly<Record<string, unknown>>,
): boolean => measure['better'] === 'LOWER' || (measure['better'] === 'INTENT' && intent['lowers'] === true);

/** Whether a figure is where it was meant to be; a figure that is not known or not shown says nothing. */
export function targetState(
  now: number | null,
  { target, targetOn, lower }: { target: number; targetOn: PlainDate; lower: boolean },
  today: PlainDate,
): TargetState {
  if (now === null) return 'NOT_KNOWN';
  if (lower ? now <= target : now >= target) return 'MET';
  return targetOn < today ? 'MISSED' : 'NOT_YET';
}
