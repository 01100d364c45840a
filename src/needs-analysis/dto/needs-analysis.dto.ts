import { ApiDate, ApiInstant, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { AnalysisDefinitionDto } from './analysis-definition.dto.js';
import { NeedChangeDto } from './change.dto.js';
import { CohortNeedsDto } from './cohort.dto.js';
import { ServiceNeedsDto, WorkforceNeedsDto } from './resources.dto.js';
import { TogetherPairDto } from './together.dto.js';

/** A needs analysis without its figures. */
export class NeedsAnalysisSummaryDto {
  @ApiUuid()
  id: string;

  @ApiDate({ example: '2025-04-01' })
  periodFrom: string;

  @ApiDate({ example: '2026-03-31' })
  periodTo: string;

  /** Which analysis of this period it is, from 1. */
  @ApiInteger({ example: 1 })
  revision: number;

  /** @example needs-analysis-1 */
  methodVersion: string;

  /** The day on which it was worked out. */
  @ApiDate()
  dataAsOf: string;

  /**
   * A draft may be worked out anew; what is signed stays as it is.
   * @example SIGNED
   */
  state: 'DRAFT' | 'SIGNED';

  /**
   * SHA-256 over the figures: the same records give the same.
   * @example 3f7a2b0d5c1e4f6a8b9c0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f1a
   */
  contentSha256: string;

  /** Null: it is a draft. */
  @ApiInstant()
  signedAt: string | null;

  /** The account that signed it; null: it is a draft, or came with the demonstration. */
  @ApiUuid()
  signedById: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of needs analyses, newest first. */
export class NeedsAnalysisPageDto {
  items: NeedsAnalysisSummaryDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}

/** What the children, the staff and the service needed in a period. */
export class NeedsAnalysisDto extends NeedsAnalysisSummaryDto {
  /**
   * OPERATIONAL: true values. PUBLICATION: as it may leave, with small numbers hidden.
   * @example OPERATIONAL
   */
  view: 'OPERATIONAL' | 'PUBLICATION';

  definition: AnalysisDefinitionDto;

  cohort: CohortNeedsDto;

  /** Which needs and judgements go together: every pair. */
  together: TogetherPairDto[];

  change: NeedChangeDto;

  workforce: WorkforceNeedsDto;

  service: ServiceNeedsDto;
}
