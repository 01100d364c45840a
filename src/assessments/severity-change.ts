import type { Severity } from './severity-mapping.js';

/** A severity, with what it was measured by. */
export interface MeasuredSeverity {
  severity: Severity;
  /** Code set ASSESSMENT_SOURCE. */
  source: string;
  mappingVersion: string;
}

/** Why two severities do not give a change. */
export type NoChangeReason = 'NOT_RATED' | 'NOT_ASSESSED' | 'OTHER_SOURCE' | 'OTHER_MAPPING';

/** By how much a severity rose (above 0) or fell (below 0); or why that cannot be told. */
export type SeverityChange = { change: number; reason: null } | { change: null; reason: NoChangeReason };

const none = (reason: NoChangeReason): SeverityChange => ({ change: null, reason });

/**
 * The change between two ratings of one need area. Only severities of the same source, mapped in the same way, are
 * compared: a tool that is changed moves no child.
 */
export function severityChange(then: MeasuredSeverity | null, now: MeasuredSeverity | null): SeverityChange {
  if (!then || !now) return none('NOT_RATED');
  if (then.source !== now.source) return none('OTHER_SOURCE');
  if (then.mappingVersion !== now.mappingVersion) return none('OTHER_MAPPING');
  if (then.severity === null || now.severity === null) return none('NOT_ASSESSED');
  return { change: now.severity - then.severity, reason: null };
}
