import type { FieldFault } from '../platform/errors/domain-error.js';
import { type KnownNeedArea, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import {
  type GivenRating,
  isPriorityByDefault,
  type Severity,
  severityOf,
  type SourceMapping,
  strengthOf,
} from './severity-mapping.js';

/** What an assessment says of a need area, as it is given. */
export interface GivenNeedRating extends GivenRating {
  needAreaCode: string;
  isPriority?: boolean;
  strength?: number | null;
  strengthRawValue?: string | null;
  assessedByAgency?: string | null;
}

/** What an assessment says of a need area, as it is kept. */
export interface ResolvedRating {
  needAreaCode: string;
  rawValue: string | null;
  severity: Severity;
  isPriority: boolean;
  strength: number | null;
  strengthRawValue: string | null;
  assessedByAgency: string | null;
}

/** What ratings are resolved by. */
export interface RatingTerms {
  mapping: SourceMapping;
  areas: ReadonlyMap<string, KnownNeedArea>;
  /** The judgements of the assessment that put the need that they are about first. */
  weighty: ReadonlySet<string>;
}

type Fault = Omit<FieldFault, 'pointer'> & { field: keyof GivenNeedRating };
type Resolved = { severity: Severity; faults?: undefined } | { faults: Fault[] };

/** A strength has no severity and is never a need to be met, so it cannot come first as one. */
function resolveStrength(
  { severity, isPriority }: GivenNeedRating,
  strength: number | null | undefined,
): Resolved {
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
function resolveNeed(
  mapping: SourceMapping,
  rating: GivenNeedRating,
  strength: number | null | undefined,
): Resolved {
  const { rawValue, severity } = rating;
  if (typeof strength === 'number' && severity === undefined && (rawValue ?? null) === null) {
    return { severity: null };
  }
  const result = severityOf(mapping, rating);
  return result.fault ? { faults: [result.fault] } : { severity: result.value };
}

/** One rating as it is kept, or what is wrong with it. The strength never touches the severity. */
function resolve(
  given: GivenNeedRating,
  area: KnownNeedArea,
  { mapping, weighty }: RatingTerms,
): ResolvedRating | Fault[] {
  const helps = strengthOf(mapping, given);
  if (helps.fault) return [helps.fault];
  const resolved = area.strength
    ? resolveStrength(given, helps.value)
    : resolveNeed(mapping, given, helps.value);
  if (resolved.faults) return resolved.faults;
  const { severity } = resolved;
  const judged = area.judgement !== null && weighty.has(area.judgement);
  return {
    needAreaCode: given.needAreaCode,
    rawValue: given.rawValue ?? null,
    severity,
    isPriority: given.isPriority ?? (judged || isPriorityByDefault(severity)),
    strength: helps.value ?? null,
    strengthRawValue: given.strengthRawValue ?? null,
    assessedByAgency: given.assessedByAgency ?? null,
  };
}

/** Maps the ratings of an assessment to what is kept of them, or names every fault among them. */
export function resolveRatings(
  given: readonly GivenNeedRating[],
  terms: RatingTerms,
): { ratings: ResolvedRating[]; faults: FieldFault[] } {
  const ratings: ResolvedRating[] = [];
  const faults: FieldFault[] = [];
  for (const [index, rating] of given.entries()) {
    const at = `/ratings/${index}`;
    const area = terms.areas.get(rating.needAreaCode);
    if (!area) {
      faults.push(unknownNeedArea(`${at}/needAreaCode`));
      continue;
    }
    const resolved = resolve(rating, area, terms);
    if (Array.isArray(resolved)) {
      faults.push(...resolved.map(({ field, ...fault }) => ({ ...fault, pointer: `${at}/${field}` })));
    } else {
      ratings.push(resolved);
    }
  }
  return { ratings, faults };
}
