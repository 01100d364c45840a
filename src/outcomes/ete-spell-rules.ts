import type { PlainDate } from '../platform/calendar/plain-date.js';
import { beforeFault, futureFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a spell of education, training or employment look at. */
export interface EteSpellFacts {
  startedOn: PlainDate;
  endedOn?: PlainDate | null;
  reducedTimetable?: 'YES' | 'NO' | null;
  reducedReason?: string | null;
  reducedReviewOn?: PlainDate | null;
  suitabilityJudgedById?: string | null;
  suitabilityJudgedOn?: PlainDate | null;
  suitabilityReason?: string | null;
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Faults of a timetable that is reduced without a reason and a day on which that is looked at again, or of these without it. */
function reducedFaults({
  reducedTimetable,
  reducedReason,
  reducedReviewOn,
  startedOn,
}: EteSpellFacts): FieldFault[] {
  const isReduced = reducedTimetable === 'YES';
  const asked: [string, unknown][] = [
    ['/reducedReason', reducedReason],
    ['/reducedReviewOn', reducedReviewOn],
  ];
  const [code, detail] = isReduced
    ? ['VALUE_MISSING', 'A reduced timetable has a reason, and a day on which it is reviewed.']
    : ['NOT_ASKED', 'This is said of a reduced timetable; give reducedTimetable YES as well.'];
  return [
    ...asked
      .filter(([, value]) => isGiven(value) !== isReduced)
      .map(([pointer]) => ({ pointer, code, detail })),
    ...beforeFault(
      '/reducedReviewOn',
      reducedReviewOn,
      startedOn,
      'BEFORE_START',
      'The review is before the spell starts.',
    ),
  ];
}

/** Faults of a judgement of which it is not said who made it, when and why. */
function judgementFaults(facts: EteSpellFacts, today: PlainDate): FieldFault[] {
  const { suitabilityJudgedById, suitabilityJudgedOn, suitabilityReason } = facts;
  const said: [string, unknown][] = [
    ['/suitabilityJudgedById', suitabilityJudgedById],
    ['/suitabilityJudgedOn', suitabilityJudgedOn],
    ['/suitabilityReason', suitabilityReason],
  ];
  const detail = 'Say who judged whether it is suitable, when and why; or none of the three.';
  return [
    ...(said.some(([, value]) => isGiven(value))
      ? said
          .filter(([, value]) => !isGiven(value))
          .map(([pointer]) => ({ pointer, code: 'JUDGEMENT_INCOMPLETE', detail }))
      : []),
    ...futureFault('/suitabilityJudgedOn', suitabilityJudgedOn, today),
  ];
}

/** Faults of a spell. It may end in the future: a course has a known last day. */
export const eteSpellFaults = (
  spell: EteSpellFacts,
  dateOfBirth: PlainDate,
  today: PlainDate,
): FieldFault[] => [
  ...futureFault('/startedOn', spell.startedOn, today),
  ...beforeFault(
    '/startedOn',
    spell.startedOn,
    dateOfBirth,
    'BEFORE_BIRTH',
    'The spell starts before the child is born.',
  ),
  ...beforeFault(
    '/endedOn',
    spell.endedOn,
    spell.startedOn,
    'BEFORE_START',
    'The spell ends before it starts.',
  ),
  ...reducedFaults(spell),
  ...judgementFaults(spell, today),
];
