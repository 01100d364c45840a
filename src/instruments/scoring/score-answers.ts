import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { InstrumentDefinition, Item, Scale } from '../definition.js';

/** What was answered to a question; one that was left out is not named. */
export interface Answer {
  item: number;
  value: number;
}

/** The score of a scale, before any conversion. */
export interface ScaleScore {
  scale: string;
  score: number;
  /** How many of its items were answered; null where the score was given, or is a sum of scales. */
  answered: number | null;
  /** What was not answered was taken as the mean of the others. */
  prorated: boolean;
}

/** Faults of answers: each item once, and in its range. */
export function answerFaults({ items }: InstrumentDefinition, answers: readonly Answer[]): FieldFault[] {
  return answers.flatMap(({ item: number, value }, index): FieldFault[] => {
    const at = `/answers/${index}`;
    const item = items.find((each) => each.number === number);
    if (!item) {
      const detail = `The instrument has no item ${number}; it has ${items.length} items.`;
      return [{ pointer: `${at}/item`, code: 'UNKNOWN_ITEM', detail }];
    }
    if (answers.findIndex((each) => each.item === number) < index) {
      const detail = `Item ${number} is answered already; keep one answer.`;
      return [{ pointer: `${at}/item`, code: 'REPEATED_VALUE', detail }];
    }
    if (value >= item.min && value <= item.max) return [];
    const detail = `Item ${number} is answered with ${item.min} to ${item.max}; leave it out where it was not answered.`;
    return [{ pointer: `${at}/value`, code: 'ANSWER_OUT_OF_RANGE', detail }];
  });
}

const counted = ({ min, max, reversed }: Item, value: number): number =>
  reversed ? min + max - value : value;

function ofItems(
  { code, items: numbers, method, leastAnswered }: Scale,
  { items }: InstrumentDefinition,
  answers: ReadonlyMap<number, number>,
): ScaleScore | null {
  const values = items.flatMap((item) => {
    const value = numbers.includes(item.number) ? answers.get(item.number) : undefined;
    return value === undefined ? [] : [counted(item, value)];
  });
  const answered = values.length;
  if (answered === 0 || answered < (leastAnswered ?? numbers.length)) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  const prorated = answered < numbers.length;
  const mean = sum / answered;
  if (method === 'MEAN') return { scale: code, score: mean, answered, prorated };
  // Half up, as the publishers' own programs round.
  const score = prorated ? Math.floor(mean * numbers.length + 0.5) : sum;
  return { scale: code, score, answered, prorated };
}

/** The sum of scales, where every one of them is scored; null otherwise. */
export function sumOfScales({ code, sumOf }: Scale, scores: readonly ScaleScore[]): ScaleScore | null {
  const parts = scores.filter(({ scale }) => sumOf.includes(scale));
  if (sumOf.length === 0 || parts.length < sumOf.length) return null;
  return {
    scale: code,
    score: parts.reduce((total, { score }) => total + score, 0),
    answered: null,
    prorated: parts.some(({ prorated }) => prorated),
  };
}

/** The scores of answers without faults, in the order of the scales; a scale with too few answers has none. */
export function scoreAnswers(definition: InstrumentDefinition, answers: readonly Answer[]): ScaleScore[] {
  const byItem = new Map(answers.map(({ item, value }) => [item, value]));
  const plain = definition.scales.flatMap((scale) => ofItems(scale, definition, byItem) ?? []);
  return definition.scales.flatMap((scale) =>
    scale.sumOf.length > 0
      ? (sumOfScales(scale, plain) ?? [])
      : plain.filter((each) => each.scale === scale.code),
  );
}
