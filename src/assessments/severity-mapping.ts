/** The version of this mapping. Severities that were mapped by different versions are not compared. */
export const SEVERITY_MAPPING_VERSION = 'severity-1';

/** 0 none to 4 very strong; null: not assessed, which is not the same as no need. */
export type Severity = number | null;

/** What becomes of a rating; a fault names the field it is about. */
export type SeverityResult =
  { severity: Severity } | { fault: { field: 'rawValue' | 'severity'; code: string; detail: string } };

/** Asset rated each section 0 to 4 for its association with the likelihood of further offending. */
const ASSET: ReadonlyMap<string, Severity> = new Map([
  ['0', 0],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

/** AssetPlus has a concern flag for each area, and rates the factors against desistance that are linked to it. */
const ASSETPLUS: ReadonlyMap<string, Severity> = new Map([
  ['NO_CONCERN', 0],
  ['CONCERN', 1],
  ['WEAK', 2],
  ['MODERATE', 3],
  ['STRONG', 4],
  ['NOT_ASSESSED', null],
]);

/** Sources whose raw values have a meaning of their own. With any other source the severity itself is given. */
const SCALES: ReadonlyMap<string, ReadonlyMap<string, Severity>> = new Map([
  ['ASSET', ASSET],
  ['ASSETPLUS', ASSETPLUS],
]);

/** What an assessment gives of a need: undefined is not given. */
export interface GivenRating {
  rawValue?: string | null;
  severity?: Severity;
}

const fault = (field: 'rawValue' | 'severity', code: string, detail: string): SeverityResult => ({
  fault: { field, code, detail },
});

/**
 * The severity, 0 to 4, of a need that a source rates so. A severity may be given beside a raw value of ASSET or
 * ASSETPLUS where it says the same, and must be given where there is no such raw value; null says not assessed.
 */
export function severityOf(source: string, { rawValue, severity }: GivenRating): SeverityResult {
  const scale = SCALES.get(source);
  if (!scale || rawValue === undefined || rawValue === null) {
    if (severity !== undefined) return { severity };
    return scale
      ? fault('rawValue', 'RATING_MISSING', 'Give the raw value of the source, or a severity.')
      : fault(
          'severity',
          'SEVERITY_MISSING',
          'With this source, give the severity: 0 to 4, or null for not assessed.',
        );
  }
  const mapped = scale.get(rawValue);
  if (mapped === undefined) {
    return fault(
      'rawValue',
      'UNKNOWN_RAW_VALUE',
      `With this source, use one of ${[...scale.keys()].join(', ')}.`,
    );
  }
  if (severity !== undefined && severity !== mapped) {
    return fault(
      'severity',
      'SEVERITY_CONTRADICTS',
      `The raw value stands for a severity of ${mapped ?? 'null (not assessed)'}; leave the severity out, or give that.`,
    );
  }
  return { severity: mapped };
}

/** The raw value by which a source states a severity; null where it has no scale of its own, or none of that severity. */
export function rawValueOf(source: string, severity: Severity): string | null {
  for (const [rawValue, stated] of SCALES.get(source) ?? []) {
    if (stated === severity) return rawValue;
  }
  return null;
}

/** The severity from which a need comes first unless a person decides otherwise. */
export const PRIORITY_SEVERITY = 2;

/** Whether a need comes first unless a person decides otherwise. */
export const isPriorityByDefault = (severity: Severity): boolean =>
  severity !== null && severity >= PRIORITY_SEVERITY;
