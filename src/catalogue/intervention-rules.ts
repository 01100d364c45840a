import type { FieldFault } from '../platform/errors/domain-error.js';

/** What the rules on a version of a catalogue entry look at. */
export interface InterventionFacts {
  needs: readonly { needAreaCode: string; target: 'PRIMARY' | 'SECONDARY' }[];
  ageMin: number;
  ageMax: number;
  sexes: readonly string[];
  settings: readonly string[];
  languages: readonly string[];
  impactEvaluable: boolean;
}

const repeats = (
  values: readonly string[],
  pointerOf: (index: number) => string,
  code: string,
  detail: string,
) =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ pointer: pointerOf(index), code, detail }] : [],
  );

function listFaults(name: string, values: readonly string[], mayBeEmpty: boolean): FieldFault[] {
  const detail = 'The list names this twice; keep one.';
  return values.length === 0 && !mayBeEmpty
    ? [{ pointer: `/${name}`, code: 'EMPTY_LIST', detail: 'Name at least one.' }]
    : repeats(values, (index) => `/${name}/${index}`, 'REPEATED_VALUE', detail);
}

/** Faults of a version of a catalogue entry. */
export function interventionFaults(version: InterventionFacts): FieldFault[] {
  const faults = [
    ...repeats(
      version.needs.map(({ needAreaCode }) => needAreaCode),
      (index) => `/needs/${index}/needAreaCode`,
      'REPEATED_NEED_AREA',
      'The entry targets this need area twice; keep one.',
    ),
    ...listFaults('sexes', version.sexes, true),
    ...listFaults('settings', version.settings, false),
    ...listFaults('languages', version.languages, false),
  ];
  if (version.impactEvaluable && !version.needs.some(({ target }) => target === 'PRIMARY')) {
    faults.push({
      pointer: '/needs',
      code: 'NO_PRIMARY_NEED',
      detail: 'An entry whose impact is to be evaluated targets at least one need area as PRIMARY.',
    });
  }
  if (version.ageMin > version.ageMax) {
    faults.push({
      pointer: '/ageMax',
      code: 'AGE_RANGE_EMPTY',
      detail: 'The oldest age is below the youngest; no child could take part.',
    });
  }
  return faults;
}
