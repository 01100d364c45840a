/** 0 none to 4 very strong; null: not assessed, which is not the same as no need. */
export type Severity = number | null;

/** How what one source says becomes severity and strength. */
export interface SourceMapping {
  /** Code set ASSESSMENT_SOURCE. */
  source: string;
  /** Severities that were mapped by different versions are not compared. */
  version: string;
  /** None: the source has no scale of its own, and the severity itself is given. */
  severities: readonly { rawValue: string; severity: Severity }[];
  /** None: the source states strengths as 1 to 3, or not at all. */
  strengths: readonly { rawValue: string; strength: number }[];
  /** Whose area a factor of a category is, where a source lists factors by category. */
  factorCategories: readonly { category: string; needAreaCode: string }[];
}

type Mapped = 'rawValue' | 'severity' | 'strengthRawValue' | 'strength';

/** What becomes of a rating; a fault names the field it is about. */
export type MappingResult<Value> =
  { value: Value; fault?: undefined } | { fault: { field: Mapped; code: string; detail: string } };

/** What an assessment gives of a need: undefined is not given. */
export interface GivenRating {
  rawValue?: string | null;
  severity?: Severity;
}

const fault = (field: Mapped, code: string, detail: string): MappingResult<never> => ({
  fault: { field, code, detail },
});

const listed = (values: readonly { rawValue: string }[]): string =>
  `With this source, use one of ${values.map(({ rawValue }) => rawValue).join(', ')}.`;

/**
 * The severity, 0 to 4, of a need that a source rates so. A severity may be given beside a raw value of the source's
 * scale where it says the same, and must be given where there is no such raw value; null says not assessed.
 */
export function severityOf(
  { severities }: Pick<SourceMapping, 'severities'>,
  { rawValue, severity }: GivenRating,
): MappingResult<Severity> {
  const hasScale = severities.length > 0;
  if (!hasScale || rawValue === undefined || rawValue === null) {
    if (severity !== undefined) return { value: severity };
    return hasScale
      ? fault('rawValue', 'RATING_MISSING', 'Give the raw value of the source, or a severity.')
      : fault(
          'severity',
          'SEVERITY_MISSING',
          'With this source, give the severity: 0 to 4, or null for not assessed.',
        );
  }
  const mapped = severities.find((one) => one.rawValue === rawValue);
  if (mapped === undefined) return fault('rawValue', 'UNKNOWN_RAW_VALUE', listed(severities));
  if (severity !== undefined && severity !== mapped.severity) {
    return fault(
      'severity',
      'SEVERITY_CONTRADICTS',
      `The raw value stands for a severity of ${mapped.severity ?? 'null (not assessed)'}; leave the severity out, or give that.`,
    );
  }
  return { value: mapped.severity };
}

/** The strength, 1 to 3, that a source states so. Where it has no scale, the strength itself is given beside. */
export function strengthOf(
  { strengths }: Pick<SourceMapping, 'strengths'>,
  { strengthRawValue, strength }: { strengthRawValue?: string | null; strength?: number | null },
): MappingResult<number | null | undefined> {
  if (strengthRawValue === undefined || strengthRawValue === null || strengths.length === 0) {
    return { value: strength };
  }
  const mapped = strengths.find((one) => one.rawValue === strengthRawValue);
  if (mapped === undefined) return fault('strengthRawValue', 'UNKNOWN_RAW_VALUE', listed(strengths));
  if (strength !== undefined && strength !== null && strength !== mapped.strength) {
    return fault(
      'strength',
      'STRENGTH_CONTRADICTS',
      `The raw value stands for a strength of ${mapped.strength}; leave the strength out, or give that.`,
    );
  }
  return { value: mapped.strength };
}

/** The raw value by which a source states a severity; null where it has no scale of its own, or none of that severity. */
export const rawValueOf = (
  { severities }: Pick<SourceMapping, 'severities'>,
  severity: Severity,
): string | null => severities.find((one) => one.severity === severity)?.rawValue ?? null;

/** The severity from which a need comes first unless a person decides otherwise. */
export const PRIORITY_SEVERITY = 2;

/** Whether a need comes first unless a person decides otherwise. */
export const isPriorityByDefault = (severity: Severity): boolean =>
  severity !== null && severity >= PRIORITY_SEVERITY;

/** What a source that no mapping knows says: as it is given. */
export const unmapped = (source: string): SourceMapping => ({
  source,
  version: 'severity-1',
  severities: [],
  strengths: [],
  factorCategories: [],
});
