import type { DoseAnalysisDto } from './dose.dto.js';
import type { SensitivityDto } from './sensitivity.dto.js';
import type { SiteComparisonDto } from './sites.dto.js';
import type { TimeVaryingDto } from './time-varying.dto.js';
import type { TrendAnalysisDto } from './trend.dto.js';

/** What the design declares to be looked at beside the outcome. What it does not declare is null. */
export class AnalysesDto {
  dose: DoseAnalysisDto | null;

  timeVarying: TimeVaryingDto | null;

  sites: SiteComparisonDto | null;

  trend: TrendAnalysisDto | null;

  sensitivity: SensitivityDto | null;
}
