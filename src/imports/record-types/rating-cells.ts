import type { NeedRating } from '../../assessments/need-rating.entity.js';
import { type ResolvedRating, resolveRatings } from '../../assessments/resolve-ratings.js';
import { severityOf } from '../../assessments/severity-mapping.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { Lookups } from '../engine/lookups.js';

/** The cells of a row that rate a need area. Null: empty. Undefined: the file has no such column. */
interface RatingCells {
  source: string;
  need_area: string;
  raw_value?: string | null;
  severity?: number | null;
  is_priority?: boolean | null;
  strength?: number | null;
}

/**
 * The severity that a row gives. Where its cell is empty, the raw value says it if the tool has such a scale;
 * otherwise the area was not assessed.
 */
function givenSeverity(
  { source, severity }: RatingCells,
  rawValue: string | null,
  stored: NeedRating | undefined,
): number | null | undefined {
  if (typeof severity === 'number') return severity;
  const raw = rawValue === null ? null : severityOf(source, { rawValue });
  const ofScale = raw !== null && !('fault' in raw && raw.fault.field === 'severity');
  if (ofScale) return undefined;
  return severity === undefined ? (stored?.severity ?? null) : null;
}

/** What a row says of a need area, as it is kept; or what is wrong with it. */
export function ratingOf(
  cells: RatingCells,
  stored: NeedRating | undefined,
  { needAreas }: Lookups,
): { rating: ResolvedRating | undefined; faults: FieldFault[] } {
  const rawValue = (cells.raw_value === undefined ? stored?.rawValue : cells.raw_value) ?? null;
  const isPriority = cells.is_priority === undefined ? stored?.isPriority : cells.is_priority;
  const given = {
    needAreaCode: cells.need_area,
    rawValue,
    severity: givenSeverity(cells, rawValue, stored),
    strength: (cells.strength === undefined ? stored?.strength : cells.strength) ?? null,
    ...(typeof isPriority === 'boolean' && { isPriority }),
  };
  const { ratings, faults } = resolveRatings(cells.source, [given], needAreas);
  return { rating: ratings[0], faults };
}
