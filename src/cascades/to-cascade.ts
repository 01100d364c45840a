import type { DisclosurePolicy } from '../disclosure/policy.js';
import { hiddenCount, type ProtectedCount, shownCount } from '../disclosure/protected-count.js';
import { protectShare, type ProtectedShare, shownShare } from '../disclosure/protect-share.js';
import type { CascadeDto, CascadeStepDto, CascadeWaitDto } from './cascade.dto.js';
import {
  CASCADE_REASONS,
  CASCADE_STEP_LABELS,
  CASCADE_STEPS,
  type CascadeCounts,
  type CascadeStep,
  reachedOf,
} from './cascade-rules.js';
import type { PublishedCascade } from './published-steps.js';
import { type StepDays, type Wait, waitsOf } from './waits.js';

/** The children of one group and one need area. */
export interface Cascade {
  counts: CascadeCounts;
  days: readonly StepDays[];
}

const toSteps = (
  reached: (step: CascadeStep) => ProtectedShare,
  recorded: CascadeCounts['recorded'] | null,
): CascadeStepDto[] =>
  CASCADE_STEPS.map((step) => {
    const [labelEn, labelCy] = CASCADE_STEP_LABELS[step];
    const known = recorded && step !== 'IN_SYSTEM' ? recorded[step] : null;
    return { step, labelEn, labelCy, reached: reached(step), recorded: known };
  });

function toWait({ from, to, children, days }: Wait, view: { published: boolean }): CascadeWaitDto {
  // How many took both steps is in no table that could be protected.
  const count: ProtectedCount = view.published ? hiddenCount('secondary') : shownCount(children);
  const round = (value: number): number => (view.published ? Math.round(value) : value);
  if (!days.computable) {
    return {
      ...{ from, to, children: count, median: null, lowerQuartile: null, upperQuartile: null },
      reason: days.reason,
    };
  }
  const { lower, median, upper } = days.value;
  return {
    ...{ from, to, children: count, median: round(median), lowerQuartile: round(lower) },
    ...{ upperQuartile: round(upper), reason: null },
  };
}

/** A cascade with true values. */
export function toCascade({ counts, days }: Cascade): CascadeDto {
  const reached = reachedOf(counts);
  return {
    inSystem: shownCount(counts.inSystem),
    knownElsewhere: shownCount(counts.elsewhere),
    steps: toSteps((step) => shownShare(reached[step], reached.IN_SYSTEM), counts.recorded),
    fellOut: counts.fellOut
      .filter(({ children }) => children > 0)
      .map(({ after, reason, children, coded }) => {
        const [labelEn, labelCy] = CASCADE_REASONS[reason];
        return { after, reason, labelEn, labelCy, children, coded };
      }),
    waits: waitsOf(days).map((wait) => toWait(wait, { published: false })),
  };
}

/** A cascade as it may leave. */
export const toPublishedCascade = (
  { inSystem, elsewhere, reached }: PublishedCascade,
  { days }: Cascade,
  policy: DisclosurePolicy,
): CascadeDto => ({
  inSystem,
  knownElsewhere: elsewhere,
  steps: toSteps(
    (step) =>
      protectShare(
        reached[step],
        reached.IN_SYSTEM,
        step === 'IN_SYSTEM' ? { ...policy, hidesWhole: false } : policy,
      ),
    null,
  ),
  fellOut: [],
  waits: waitsOf(days).map((wait) => toWait(wait, { published: true })),
});
