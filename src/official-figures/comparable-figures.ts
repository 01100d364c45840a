import { areComparable, definitionChanges } from '../measures/definition-changes.js';
import { type Definition, toMeasureVersion } from '../measures/measure-registry.js';
import { DomainError, invalidField } from '../platform/errors/domain-error.js';
import type { OfficialFigureRow } from './figure-rows.js';

/** A published figure with its definition. */
export interface DefinedFigure {
  row: OfficialFigureRow;
  definition: Definition;
}

/** The figures of two areas by one measure. */
export interface FigurePair {
  first: DefinedFigure;
  second: DefinedFigure;
}

const areaOf = ({ row }: DefinedFigure): string => `${row.area_kind} ${row.area_name}`;

function requireOneDefinition({ first, second }: FigurePair): void {
  const [one, other] = [first.definition, second.definition];
  if (areComparable(one, other)) return;
  const differences = definitionChanges(toMeasureVersion(one), toMeasureVersion(other));
  const named = differences.map(({ label }) => label.en.toLowerCase()).join(', ');
  const detail = `${one.measure} was counted by ${one.version} and by ${other.version}, which differ in: ${named}. Compare figures under one definition; see GET /v1/measures/${one.measure}/changes?from=${one.version}&to=${other.version}.`;
  throw new DomainError(
    'conflict',
    'DEFINITIONS_DIFFER',
    detail,
    [{ pointer: '?figureIds', code: 'DEFINITIONS_DIFFER', detail }],
    { measure: one.measure, versions: [one.version, other.version], differences },
  );
}

const notPairs = (detail: string) => invalidField('?figureIds', 'NOT_IN_PAIRS', detail);

/**
 * Sorts figures into pairs: of each measure one of either area.
 * @throws DomainError: invalid where they are not pairs, conflict where two of a pair are under different definitions.
 */
export function pairFigures(figures: readonly DefinedFigure[]): FigurePair[] {
  const areas = [...new Set(figures.map(areaOf))];
  if (areas.length !== 2) throw notPairs(`The figures are of ${areas.length} areas; name those of two.`);
  const measures = [...new Set(figures.map(({ row }) => row.measure))];
  return measures.map((measure) => {
    const ofMeasure = figures.filter(({ row }) => row.measure === measure);
    const [first, ...moreFirst] = ofMeasure.filter((figure) => areaOf(figure) === areas[0]);
    const [second, ...moreSecond] = ofMeasure.filter((figure) => areaOf(figure) === areas[1]);
    if (!first || !second || moreFirst.length + moreSecond.length > 0) {
      throw notPairs(`Of ${measure}, name one figure of either area.`);
    }
    const pair = { first, second };
    requireOneDefinition(pair);
    return pair;
  });
}
