import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { type InstrumentDefinition, type Scale, scaleOf, TOTAL } from '../definition.js';
import { type Answer, answerFaults, type ScaleScore, scoreAnswers, sumOfScales } from './score-answers.js';

/** What was recorded of one use of an instrument: its scores, or what was answered. */
export interface AdministrationFacts {
  measuredOn: PlainDate;
  respondent: string;
  /** The total. */
  score?: number | null;
  scales?: readonly { scale: string; score: number }[] | null;
  answers?: readonly Answer[] | null;
}

type Used = InstrumentDefinition & { retiredOn: PlainDate | null };

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

function scoreFaults({ min, max, conversion }: Scale, score: number, pointer: string): FieldFault[] {
  if (score < min || score > max) {
    return [fault(pointer, 'SCORE_OUT_OF_RANGE', `The instrument's score runs from ${min} to ${max}.`)];
  }
  if (conversion.length === 0 || conversion.some(({ raw }) => raw === score)) return [];
  const detail = 'Give the sum of the answers, a whole number: it is converted here, by the published table.';
  return [fault(pointer, 'NOT_A_SUM', detail)];
}

function totalFaults(definition: InstrumentDefinition, facts: AdministrationFacts): FieldFault[] {
  const { score } = facts;
  if (score === null || score === undefined) return [];
  const total = scaleOf(definition, TOTAL);
  if (!total) {
    const detail = 'The scales of this instrument are never added up; give the score of each in `scales`.';
    return [fault('/score', 'NO_TOTAL', detail)];
  }
  const sum = sumOfScales(total, givenScales(facts));
  return sum && sum.score !== score
    ? [fault('/score', 'TOTAL_DISAGREES', `The scales add up to ${sum.score}; correct one of them.`)]
    : scoreFaults(total, score, '/score');
}

const givenScales = ({ scales }: AdministrationFacts): ScaleScore[] =>
  (scales ?? []).map(({ scale, score }) => ({ scale, score, answered: null, prorated: false }));

function scalesFaults(definition: InstrumentDefinition, { scales }: AdministrationFacts): FieldFault[] {
  return (scales ?? []).flatMap(({ scale: code, score }, index) => {
    const at = `/scales/${index}`;
    const scale = scaleOf(definition, code);
    if (code === TOTAL) return [fault(`${at}/scale`, 'TOTAL_IS_SCORE', 'Give the total as `score`.')];
    if (!scale) {
      const codes = definition.scales.map((each) => each.code).filter((each) => each !== TOTAL);
      const detail =
        codes.length === 0
          ? 'The instrument has a total alone; give it as `score`.'
          : `The instrument's scales are ${codes.join(', ')}.`;
      return [fault(`${at}/scale`, 'UNKNOWN_SCALE', detail)];
    }
    if ((scales ?? []).findIndex((each) => each.scale === code) < index) {
      return [fault(`${at}/scale`, 'REPEATED_VALUE', 'This scale is scored already; keep one.')];
    }
    return scoreFaults(scale, score, `${at}/score`);
  });
}

function answersFaults(
  definition: InstrumentDefinition,
  { score, scales, answers }: AdministrationFacts,
): FieldFault[] {
  if (!answers) return [];
  if (!definition.itemsMayBeStored) {
    const detail = 'The licence of this instrument does not let its answers be kept; record the scores.';
    return [fault('/answers', 'ITEMS_NOT_LICENSED', detail)];
  }
  if ((score ?? scales ?? null) !== null) {
    const detail = 'The scores are worked out from the answers; leave out `score` and `scales`.';
    return [fault('/answers', 'SCORES_OR_ANSWERS', detail)];
  }
  const faults = answerFaults(definition, answers);
  if (faults.length > 0 || scoreAnswers(definition, answers).length > 0) return faults;
  return [
    fault('/answers', 'TOO_FEW_ANSWERS', 'No scale of the instrument can be scored from so few answers.'),
  ];
}

/** Faults of one use of an instrument. */
export function administrationFaults(instrument: Used, facts: AdministrationFacts): FieldFault[] {
  const { measuredOn, respondent, score, scales, answers } = facts;
  const faults = [
    ...totalFaults(instrument, facts),
    ...scalesFaults(instrument, facts),
    ...answersFaults(instrument, facts),
  ];
  if ((score ?? null) === null && (scales ?? []).length === 0 && !answers) {
    const detail = scaleOf(instrument, TOTAL)
      ? 'Give `score`, or the answers.'
      : 'Give the score of each scale in `scales`.';
    faults.push(fault(scaleOf(instrument, TOTAL) ? '/score' : '/scales', 'NOTHING_SCORED', detail));
  }
  if (!instrument.respondents.includes(respondent)) {
    const detail = `This instrument is answered by ${instrument.respondents.join(', ')}.`;
    faults.push(fault('/respondent', 'NOT_A_RESPONDENT', detail));
  }
  if (instrument.retiredOn !== null && measuredOn > instrument.retiredOn) {
    const detail = `The instrument was retired on ${instrument.retiredOn}; use another from that day on.`;
    faults.push(fault('/instrument', 'RETIRED', detail));
  }
  return faults;
}

/** The scores of an administration without faults: its total, where it has one, and every scale. */
export function scoresOf(
  definition: InstrumentDefinition,
  facts: AdministrationFacts,
): { score: number | null; scales: ScaleScore[] } {
  const scores = facts.answers ? scoreAnswers(definition, facts.answers) : givenScales(facts);
  const total = scaleOf(definition, TOTAL);
  const sum = total && !facts.answers ? sumOfScales(total, scores) : null;
  const scales = sum ? [...scores, sum] : scores;
  return { score: facts.score ?? scales.find(({ scale }) => scale === TOTAL)?.score ?? null, scales };
}
