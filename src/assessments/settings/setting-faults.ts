import type { FieldFault } from '../../platform/errors/domain-error.js';
import { type KnownNeedArea, unknownNeedArea } from '../../reference-data/need-area-lookup.js';
import type { CodeUse } from '../../reference-data/reference-codes.js';
import type { SourceMapping } from '../severity-mapping.js';
import type { AssessmentStandards } from '../who-assessed.js';

type Areas = ReadonlyMap<string, KnownNeedArea>;
type Mappings = readonly Omit<SourceMapping, 'version'>[];

/** A fault at every value that an earlier one of the list is too. */
const repeated = (
  values: readonly string[],
  pointerOf: (index: number) => string,
  detail: string,
): FieldFault[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ pointer: pointerOf(index), code: 'REPEATED', detail }] : [],
  );

const unknownAreas = (
  codes: readonly string[],
  areas: Areas,
  pointerOf: (index: number) => string,
): FieldFault[] =>
  codes.flatMap((code, index) => (areas.has(code) ? [] : [unknownNeedArea(pointerOf(index))]));

function faultsOfMapping(mapping: Mappings[number], at: string, areas: Areas): FieldFault[] {
  const { severities, strengths, factorCategories } = mapping;
  const once = 'A source states each value once.';
  return [
    ...repeated(
      severities.map((one) => one.rawValue),
      (i) => `${at}/severities/${i}/rawValue`,
      once,
    ),
    ...repeated(
      strengths.map((one) => one.rawValue),
      (i) => `${at}/strengths/${i}/rawValue`,
      once,
    ),
    ...repeated(
      factorCategories.map((one) => one.category),
      (i) => `${at}/factorCategories/${i}/category`,
      'A category is about one need area.',
    ),
    ...unknownAreas(
      factorCategories.map((one) => one.needAreaCode),
      areas,
      (i) => `${at}/factorCategories/${i}/needAreaCode`,
    ),
  ];
}

/** What is wrong with mappings. */
export const mappingFaults = (mappings: Mappings, areas: Areas): FieldFault[] => [
  ...repeated(
    mappings.map(({ source }) => source),
    (i) => `/mappings/${i}/source`,
    'A source has one mapping.',
  ),
  ...mappings.flatMap((mapping, index) => faultsOfMapping(mapping, `/mappings/${index}`, areas)),
];

/** The uses of codes of code sets in mappings. */
export const mappingCodeUses = (mappings: Mappings): CodeUse[] =>
  mappings.map(({ source }, index) => ({
    codeSet: 'ASSESSMENT_SOURCE',
    code: source,
    pointer: `/mappings/${index}/source`,
  }));

/** What is wrong with standards. */
export const standardFaults = ({ areas: standards }: AssessmentStandards, areas: Areas): FieldFault[] => {
  const codes = standards.map(({ needAreaCode }) => needAreaCode);
  const pointerOf = (index: number): string => `/areas/${index}/needAreaCode`;
  return [
    ...repeated(codes, pointerOf, 'A need area has one standard.'),
    ...unknownAreas(codes, areas, pointerOf),
  ];
};

/** The uses of codes of code sets in standards. */
export const standardCodeUses = ({ areas }: AssessmentStandards): CodeUse[] =>
  areas.flatMap(({ agencies }, index) =>
    agencies.map((code, each) => ({ codeSet: 'AGENCY', code, pointer: `/areas/${index}/agencies/${each}` })),
  );
