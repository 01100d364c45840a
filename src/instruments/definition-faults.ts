import type { FieldFault } from '../platform/errors/domain-error.js';
import type { InstrumentDefinition, Reliability, Scale } from './definition.js';

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

const repeated = (values: readonly (string | number)[], pointerOf: (index: number) => string): FieldFault[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [fault(pointerOf(index), 'REPEATED_VALUE', 'This stands in the list already; keep one.')]
      : [],
  );

const reversedRange = (pointer: string): FieldFault =>
  fault(pointer, 'RANGE_REVERSED', 'The range ends before it begins; give the lower number first.');

/** The range that the items of a scale give, or the scales it adds up; null where it has neither. */
function rangeOf(scale: Scale, { items, scales }: InstrumentDefinition): { min: number; max: number } | null {
  const parts =
    scale.sumOf.length > 0
      ? scales.filter(({ code }) => scale.sumOf.includes(code))
      : items.filter(({ number }) => scale.items.includes(number));
  if (parts.length === 0) return null;
  const sum = parts.reduce((all, { min, max }) => ({ min: all.min + min, max: all.max + max }), {
    min: 0,
    max: 0,
  });
  const by = scale.method === 'MEAN' ? parts.length : 1;
  return { min: sum.min / by, max: sum.max / by };
}

function scaleFaults(scale: Scale, definition: InstrumentDefinition, at: string): FieldFault[] {
  const { items, scales } = definition;
  const faults = [
    ...repeated(scale.items, (index) => `${at}/items/${index}`),
    ...repeated(scale.sumOf, (index) => `${at}/sumOf/${index}`),
    ...repeated(
      scale.conversion.map(({ raw }) => raw),
      (index) => `${at}/conversion/${index}/raw`,
    ),
  ];
  if (scale.min >= scale.max) return [...faults, reversedRange(`${at}/max`)];
  scale.items.forEach((number, index) => {
    if (items.some((item) => item.number === number)) return;
    faults.push(fault(`${at}/items/${index}`, 'UNKNOWN_ITEM', 'No item has this number; add it to `items`.'));
  });
  scale.sumOf.forEach((code, index) => {
    const part = scales.find((each) => each.code === code);
    if (part && part.sumOf.length === 0 && part !== scale) return;
    const detail = 'A sum is of other scales that are no sums themselves.';
    faults.push(fault(`${at}/sumOf/${index}`, 'UNKNOWN_SCALE', detail));
  });
  if (scale.sumOf.length > 0 && (scale.items.length > 0 || scale.method === 'MEAN')) {
    const detail = 'A scale is made of items, or is the sum of scales; not both, and no mean of scales.';
    faults.push(fault(`${at}/sumOf`, 'ITEMS_OR_SCALES', detail));
  }
  if (scale.leastAnswered !== null && scale.leastAnswered > scale.items.length) {
    const detail = 'No more answers can be needed than the scale has items.';
    faults.push(fault(`${at}/leastAnswered`, 'MORE_THAN_ITEMS', detail));
  }
  if (faults.length > 0) return faults;
  const range = rangeOf(scale, definition);
  if (range && (range.min !== scale.min || range.max !== scale.max)) {
    const detail = `What the scale is made of runs from ${range.min} to ${range.max}; give that as its range.`;
    faults.push(fault(`${at}/min`, 'RANGE_OF_ITEMS', detail));
  }
  return faults;
}

function reliabilityFaults(
  { reliability, sd, points, importantChange }: Reliability,
  at: string,
): FieldFault[] {
  if ((reliability === null) !== (sd === null)) {
    const detail = 'Reliability and standard deviation come from one sample; give both or neither.';
    return [fault(`${at}/${sd === null ? 'sd' : 'reliability'}`, 'BOTH_OR_NEITHER', detail)];
  }
  if (reliability !== null && points !== null) {
    const detail = 'Give reliability and standard deviation, or the points that a source calls reliable.';
    return [fault(`${at}/points`, 'ONE_BASIS', detail)];
  }
  if (reliability === null && points === null && importantChange === null) {
    return [
      fault(`${at}/reliability`, 'NOTHING_SAID', 'This says nothing of how far a change is to be trusted.'),
    ];
  }
  return [];
}

function ofScaleFaults(
  row: { scale: string; respondent: string | null },
  { scales, respondents }: InstrumentDefinition,
  at: string,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!scales.some(({ code }) => code === row.scale)) {
    faults.push(fault(`${at}/scale`, 'UNKNOWN_SCALE', 'The instrument has no scale of this code.'));
  }
  if (row.respondent !== null && !respondents.includes(row.respondent)) {
    const detail = 'This respondent does not answer the instrument; add it to `respondents`.';
    faults.push(fault(`${at}/respondent`, 'NOT_A_RESPONDENT', detail));
  }
  return faults;
}

/** Faults of what is said of an instrument. */
export function instrumentFaults(definition: InstrumentDefinition): FieldFault[] {
  const { respondents, scales, items, bands, reliability } = definition;
  return [
    ...repeated(respondents, (index) => `/respondents/${index}`),
    ...repeated(
      scales.map(({ code }) => code),
      (index) => `/scales/${index}/code`,
    ),
    ...repeated(
      items.map(({ number }) => number),
      (index) => `/items/${index}/number`,
    ),
    ...items.flatMap(({ min, max }, index) => (min < max ? [] : [reversedRange(`/items/${index}/max`)])),
    ...scales.flatMap((scale, index) => scaleFaults(scale, definition, `/scales/${index}`)),
    ...bands.flatMap((band, index) => [
      ...ofScaleFaults(band, definition, `/bands/${index}`),
      ...(band.from <= band.to ? [] : [reversedRange(`/bands/${index}/to`)]),
    ]),
    ...reliability.flatMap((row, index) => [
      ...ofScaleFaults(row, definition, `/reliability/${index}`),
      ...reliabilityFaults(row, `/reliability/${index}`),
    ]),
    ...repeated(
      reliability.map(({ scale, respondent }) => `${scale} ${respondent}`),
      (index) => `/reliability/${index}/scale`,
    ),
  ];
}
