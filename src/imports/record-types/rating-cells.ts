import type { NeedRating } from '../../assessments/need-rating.entity.js';
import { type ResolvedRating, resolveRatings } from '../../assessments/resolve-ratings.js';
import { severityOf, type SourceMapping } from '../../assessments/severity-mapping.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { Lookups } from '../engine/lookups.js';

/** The cells of a row that rate a need area. Null: empty. Undefined: the file has no such column. */
interface RatingCells {
  need_area: string;
  raw_value?: string | null;
  severity?: number | null;
  is_priority?: boolean | null;
  strength?: number | null;
  strength_raw_value?: string | null;
  assessed_by_agency?: string | null;
}

/** What the ratings of a row's assessment are resolved by. */
export interface CellTerms {
  mapping: SourceMapping;
  weighty: ReadonlySet<string>;
  lookups: Lookups;
}

/** What a cell says; where the file has no such column, what is stored. */
export const orStored = <Value>(
  cell: Value | null | undefined,
  stored: Value | null | undefined,
): Value | null => (cell === undefined ? stored : cell) ?? null;

/** A rating whose raw values have not changed keeps the mapping that it went through. */
function keptMapping(
  mapping: SourceMapping,
  stored: NeedRating | undefined,
  rawValue: string | null,
  strengthRawValue: string | null,
): SourceMapping {
  if (!stored || stored.mappingVersion === mapping.version) return mapping;
  if (stored.rawValue !== rawValue || stored.strengthRawValue !== strengthRawValue) return mapping;
  const { severity, strength, mappingVersion: version } = stored;
  return {
    ...mapping,
    version,
    severities: rawValue === null ? mapping.severities : [{ rawValue, severity }],
    strengths:
      strengthRawValue === null || strength === null
        ? mapping.strengths
        : [{ rawValue: strengthRawValue, strength }],
  };
}

/**
 * The severity that a row gives. Where its cell is empty, the raw value says it if the tool has such a scale;
 * otherwise the area was not assessed.
 */
function givenSeverity(
  { severity }: RatingCells,
  rawValue: string | null,
  mapping: SourceMapping,
  stored: NeedRating | undefined,
): number | null | undefined {
  if (typeof severity === 'number') return severity;
  const ofScale = rawValue !== null && severityOf(mapping, { rawValue }).fault?.field !== 'severity';
  if (ofScale) return undefined;
  return severity === undefined ? (stored?.severity ?? null) : null;
}

/** What a row says of a need area, as it is kept, with its mapping; or what is wrong with it. */
export function ratingOf(
  cells: RatingCells,
  stored: NeedRating | undefined,
  { mapping: current, weighty, lookups }: CellTerms,
): { rating: (ResolvedRating & { mappingVersion: string }) | undefined; faults: FieldFault[] } {
  const rawValue = orStored(cells.raw_value, stored?.rawValue);
  const strengthRawValue = orStored(cells.strength_raw_value, stored?.strengthRawValue);
  const isPriority = cells.is_priority === undefined ? stored?.isPriority : cells.is_priority;
  const mapping = keptMapping(current, stored, rawValue, strengthRawValue);
  const given = {
    needAreaCode: cells.need_area,
    rawValue,
    strengthRawValue,
    severity: givenSeverity(cells, rawValue, mapping, stored),
    strength: orStored(cells.strength, strengthRawValue === null ? stored?.strength : null),
    assessedByAgency: orStored(cells.assessed_by_agency, stored?.assessedByAgency),
    ...(typeof isPriority === 'boolean' && { isPriority }),
  };
  const terms = { mapping, weighty, areas: lookups.needAreas };
  const { ratings, faults } = resolveRatings([given], terms);
  const [rating] = ratings;
  return { rating: rating && { ...rating, mappingVersion: mapping.version }, faults };
}
