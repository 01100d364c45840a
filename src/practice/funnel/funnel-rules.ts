/** The steps from a need that was assessed to one that is lower, in their order. */
export const FUNNEL_STEPS = [
  'ASSESSED',
  'PRIORITISED',
  'PLANNED',
  'STARTED',
  'COMPLETED',
  'IMPROVED',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** Why a case does not reach the next step with a need, with what it says in English and (draft) in Welsh. */
export const FALL_OUT_REASONS = {
  NOT_PRIORITISED: ['Does not come first', 'Nid yw’n flaenoriaeth'],
  DELIVERED_OUTSIDE_PLAN: ['Worked on outside the plan', 'Gweithiwyd arno y tu allan i’r cynllun'],
  NOT_PLANNED: ['Nothing was planned', 'Ni chynlluniwyd dim'],
  GIVEN_UP: ['Given up', 'Rhoddwyd y gorau iddo'],
  ENROLLED: ['Enrolled, not started', 'Wedi ymrestru, heb ddechrau'],
  NOT_STARTED: ['Not started yet', 'Heb ddechrau eto'],
  RUNNING: ['Still running', 'Yn dal i fynd rhagddo'],
  ENDED_EARLY: ['Ended before completion', 'Daeth i ben cyn ei gwblhau'],
  NO_SECOND_ASSESSMENT: [
    'Not known: no second assessment by the same source',
    'Ddim yn hysbys: dim ail asesiad gan yr un ffynhonnell',
  ],
  AS_HIGH: ['As high as before', 'Mor uchel ag o’r blaen'],
  HIGHER: ['Higher than before', 'Yn uwch nag o’r blaen'],
} as const;
export type FallOutReason = keyof typeof FALL_OUT_REASONS;

/** How severity at a later assessment of the same source compares; null: there is none. */
export type Outcome = 'LOWER' | 'SAME' | 'HIGHER' | null;

/** What is known of one need of one case. Each fact of work is of work that the plan links to the need. */
export interface NeedFacts {
  prioritised: boolean;
  planned: boolean;
  /** Some of it stands: it was not given up. */
  standing: boolean;
  enrolled: boolean;
  started: boolean;
  running: boolean;
  completed: boolean;
  /** Work that targets the need, and is in no plan, has started. */
  outsidePlan: boolean;
  /** Code set NON_DELIVERY_REASON: why the newest piece was given up. */
  givenUpReason: string | null;
  /** Of the same set: why the newest delivery ended before completion. */
  endedReason: string | null;
  outcome: Outcome;
}

/** Where a need is: the last step it reached, and why it is not further; nothing keeps one that improved. */
export interface Place {
  step: FunnelStep;
  fellOut: { reason: FallOutReason; codedReason: string | null } | null;
}

const at = (step: FunnelStep, reason: FallOutReason, codedReason: string | null = null): Place => ({
  step,
  fellOut: { reason, codedReason },
});

/** Where one need of one case is. What has happened comes before what may still. */
export function placeOf(facts: NeedFacts): Place {
  if (!facts.prioritised) return at('ASSESSED', 'NOT_PRIORITISED');
  if (!facts.planned) return at('PRIORITISED', facts.outsidePlan ? 'DELIVERED_OUTSIDE_PLAN' : 'NOT_PLANNED');
  if (!facts.started) {
    if (facts.enrolled) return at('PLANNED', 'ENROLLED');
    return facts.standing ? at('PLANNED', 'NOT_STARTED') : at('PLANNED', 'GIVEN_UP', facts.givenUpReason);
  }
  if (!facts.completed) {
    return facts.running ? at('STARTED', 'RUNNING') : at('STARTED', 'ENDED_EARLY', facts.endedReason);
  }
  if (facts.outcome === null) return at('COMPLETED', 'NO_SECOND_ASSESSMENT');
  if (facts.outcome === 'LOWER') return { step: 'IMPROVED', fellOut: null };
  return at('COMPLETED', facts.outcome === 'SAME' ? 'AS_HIGH' : 'HIGHER');
}

/** Cases that reached a step, or fell out after one. */
export interface FunnelCounts {
  reached: Record<FunnelStep, number>;
  /** Cases that completed, of which improvement is known. */
  outcomeKnown: number;
  fellOut: { after: FunnelStep; reason: FallOutReason; codedReason: string | null; cases: number }[];
}

/** Counts the needs of one area, given as facts with the number of cases that share them. */
export function countFunnel(groups: readonly (NeedFacts & { cases: number })[]): FunnelCounts {
  const reached = Object.fromEntries(FUNNEL_STEPS.map((step) => [step, 0])) as Record<FunnelStep, number>;
  const fallen = new Map<string, FunnelCounts['fellOut'][number]>();
  let outcomeKnown = 0;
  for (const { cases, ...facts } of groups) {
    const { step, fellOut } = placeOf(facts);
    for (const earlier of FUNNEL_STEPS.slice(0, FUNNEL_STEPS.indexOf(step) + 1)) reached[earlier] += cases;
    if (facts.outcome !== null && reachedCompletion(step)) outcomeKnown += cases;
    if (!fellOut) continue;
    const key = [step, fellOut.reason, fellOut.codedReason].join(' ');
    const known = fallen.get(key) ?? { after: step, ...fellOut, cases: 0 };
    fallen.set(key, { ...known, cases: known.cases + cases });
  }
  const fellOut = [...fallen.values()].sort(
    (one, other) =>
      FUNNEL_STEPS.indexOf(one.after) - FUNNEL_STEPS.indexOf(other.after) ||
      other.cases - one.cases ||
      `${one.reason} ${one.codedReason}`.localeCompare(`${other.reason} ${other.codedReason}`),
  );
  return { reached, outcomeKnown, fellOut };
}

const reachedCompletion = (step: FunnelStep): boolean => step === 'COMPLETED' || step === 'IMPROVED';
