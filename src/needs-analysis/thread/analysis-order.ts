import type { DatabaseLocation } from '../../platform/config/database-url.js';
import type { AnalysisPeriod } from '../cohort/read-cohort.js';

/** What a thread is to work out. */
export interface AnalysisOrder {
  location: DatabaseLocation;
  period: AnalysisPeriod;
}
