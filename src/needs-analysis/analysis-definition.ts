import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';
import { LEAST_QUARTERS, MOST_QUARTERS, SEVERAL_NEEDS } from './change/change-over-time.js';
import type { SourceVersions } from './cohort/read-cohort.js';
import { FALSE_DISCOVERY_RATE } from './together/count-together.js';

/** Counts up whenever a figure comes to be worked out in another way. */
export const METHOD_VERSION = 'needs-analysis-1';

/** By what the figures of an analysis were worked out. Two that differ in it are not compared. */
export interface AnalysisDefinition {
  methodVersion: string;
  /** The severity from which a need is counted, unless a person gave it priority. */
  needSeverity: number;
  /** Whose needs are counted: `CHILDREN_OPEN_IN_PERIOD`, each once. */
  cohort: 'CHILDREN_OPEN_IN_PERIOD';
  /** Which rating counts: the newest that says something by the last day. */
  rating: 'NEWEST_BY_LAST_DAY';
  /** Who is followed over time: those whose supervision began in the quarter, by their first assessment. */
  change: 'CHILDREN_ENTERING_BY_QUARTER';
  leastQuarters: number;
  mostQuarters: number;
  /** Needs from which a child has several. */
  severalNeeds: number;
  falseDiscoveryRate: number;
  /** Versions of the mapping from a source's own scale to severity. */
  mappings: SourceVersions[];
}

export const analysisDefinition = (mappings: SourceVersions[]): AnalysisDefinition => ({
  methodVersion: METHOD_VERSION,
  needSeverity: PRIORITY_SEVERITY,
  cohort: 'CHILDREN_OPEN_IN_PERIOD',
  rating: 'NEWEST_BY_LAST_DAY',
  change: 'CHILDREN_ENTERING_BY_QUARTER',
  leastQuarters: LEAST_QUARTERS,
  mostQuarters: MOST_QUARTERS,
  severalNeeds: SEVERAL_NEEDS,
  falseDiscoveryRate: FALSE_DISCOVERY_RATE,
  mappings,
});
