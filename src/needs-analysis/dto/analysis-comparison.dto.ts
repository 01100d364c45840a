import { IsOptional } from 'class-validator';
import { ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import { ViewQuery } from '../../disclosure/dto/view-query.dto.js';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import { IsId } from '../../platform/validation/fields.js';
import { NeedsAnalysisSummaryDto } from './needs-analysis.dto.js';

/** What to set an analysis beside. */
export class AnalysisComparisonQuery extends ViewQuery {
  /** An earlier analysis; the one that was signed last of an earlier period where not given. */
  @IsOptional()
  @IsId()
  with?: string;
}

/** A share in both analyses. */
export class SharedNeedChangeDto {
  /**
   * NEED: children with a need, of those assessed. CASE_MIX: children whose supervision rests on that, of all; not in the
   * view for publication.
   * @example NEED
   */
  kind: 'NEED' | 'CASE_MIX';

  /** @example ETE */
  code: string;

  label: BilingualDto;

  earlier: ProtectedShareDto;

  later: ProtectedShareDto;

  /** The later less the earlier; null: a share is not shown in the view for publication. */
  difference: EstimateDto | null;

  /**
   * Of the N − 1 chi-squared test, adjusted for all that is compared; null where there is nothing to test, and in the view for
   * publication.
   * @example 0.02
   */
  adjustedP: number | null;

  /**
   * NOT_SHOWN: chance may be all there is.
   * @example RISEN
   */
  finding: 'RISEN' | 'FALLEN' | 'NOT_SHOWN' | 'NOT_COMPUTABLE';

  text: BilingualDto;
}

/** A number in both analyses, of which nobody asks whether chance made it. */
export class NumberChangeDto {
  /** @example TRAINED */
  kind: 'PEOPLE' | 'WELSH_SPEAKING' | 'TRAINED' | 'ENTRIES' | 'FOUND_NOTHING';

  /** The qualification or need area; null: of all. */
  code: string | null;

  label: BilingualDto;

  /** @example 4 */
  earlier: number;

  /** @example 6 */
  later: number;
}

/** What changed between two needs analyses that were worked out in the same way. */
export class AnalysisComparisonDto {
  earlier: NeedsAnalysisSummaryDto;

  later: NeedsAnalysisSummaryDto;

  /**
   * OPERATIONAL: true values. PUBLICATION: as it may leave, with small numbers hidden.
   * @example OPERATIONAL
   */
  view: 'OPERATIONAL' | 'PUBLICATION';

  shares: SharedNeedChangeDto[];

  numbers: NumberChangeDto[];

  /** What to bear in mind. */
  cautions: BilingualDto[];
}
