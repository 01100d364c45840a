import type { FieldFault } from '../platform/errors/domain-error.js';
import { type KnownNeedArea, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import { type GivenRating, isPriorityByDefault, type Severity, severityOf } from './severity-mapping.js';

/** What an assessment says of a need area, as it is given. */
export interface GivenNeedRating extends GivenRating {
  needAreaCode: string;
  isPriority?: boolean;
  strength?: number | null;
}

/** What an assessment says of a need area, as it is kept. */
export interface ResolvedRating {
  needAreaCode: string;
  rawValue: string | null;
  severity: Severity;
  isPriority: boolean;
  strength: number | null;
}

type Fault = Omit<FieldFault, 'pointer'> & { field: keyof GivenNeedRating };
type Resolved = { severity: Severity; faults?: undefined } | { faults: Fault[] };

/** A strength has no severity and is never a need to be met, so it cannot come first as one. */
function resolveStrength({ severity, strength, isPriority }: GivenNeedRating): Resolved {
  const faults: Fault[] = [];
  if (severity !== undefined && severity !== null) {
    const detail = 'This need area is a strength: give a strength of 1 to 3 and no severity.';
    faults.push({ field: 'severity', code: 'STRENGTH_HAS_NO_SEVERITY', detail });
  }
  if (strength === undefined) {
    const detail = 'This need area is a strength: give a strength of 1 to 3, or null for not assessed.';
    faults.push({ field: 'strength', code: 'STRENGTH_MISSING', detail });
  }
  if (isPriority) {
    const detail = 'This need area is a strength to build on, not a need that can come first.';
    faults.push({ field: 'isPriority', code: 'STRENGTH_IS_NO_PRIORITY', detail });
  }
  return faults.length > 0 ? { faults } : { severity: null };
}

/** A rating that gives a strength alone says nothing of the need: not assessed. */
function resolveNeed(source: string, rating: GivenNeedRating): Resolved {
  const { rawValue, severity, strength } = rating;
  if (typeof strength === 'number' && severity === undefined && (rawValue ?? null) === null) {
    return { severity: null };
  }
  const result = severityOf(source, rating);
  return 'fault' in result ? { faults: [result.fault] } : result;
}

/** Maps the ratings of an assessment to what is kept of them, or names every fault among them. */
export function resolveRatings(
  source: string,
  given: readonly GivenNeedRating[],
  areas: ReadonlyMap<string, KnownNeedArea>,
): { ratings: ResolvedRating[]; faults: FieldFault[] } {
  const ratings: ResolvedRating[] = [];
  const faults: FieldFault[] = [];
  for (const [index, rating] of given.entries()) {
    const at = `/ratings/${index}`;
    const area = areas.get(rating.needAreaCode);
    if (!area) {
      faults.push(unknownNeedArea(`${at}/needAreaCode`));
      continue;
    }
    const resolved = area.strength ? resolveStrength(rating) : resolveNeed(source, rating);
    if (resolved.faults) {
      faults.push(...resolved.faults.map(({ field, ...fault }) => ({ ...fault, pointer: `${at}/${field}` })));
      continue;
    }
    const { severity } = resolved;
    ratings.push({
      needAreaCode: rating.needAreaCode,
      rawValue: rating.rawValue ?? null,
      severity,
      isPriority: rating.isPriority ?? isPriorityByDefault(severity),
      strength: rating.strength ?? null,
    });
  }
  return { ratings, faults };
}
