import { IsOptional } from 'class-validator';
import { IsCode, IsId, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { EvidenceContentDto } from './evidence-content.dto.js';

/** What one source says of whether an intervention works, in that source's own scale. */
export class CreateEvidenceItemDto extends EvidenceContentDto {
  @IsId()
  interventionId: string;

  /**
   * Whose rating it is: a code of the set EVIDENCE_SCHEME.
   * @example YEF_TOOLKIT
   */
  @IsCode()
  scheme: string;

  /**
   * The rating as the scheme gives it: a code of the set that the scheme's attribute `ratings` names. Left out with
   * `evaluationId`, whose design is then the rating.
   * @example MODERATE
   */
  @IsOptional()
  @IsCode()
  rating?: string | null;

  /** A run of the service's own on this intervention: rating, direction, outcome and effect are taken from it. */
  @IsOptional()
  @IsId()
  evaluationId?: string | null;

  /**
   * Where it is published.
   * @example "Youth Endowment Fund toolkit: restorative justice"
   */
  @IsText(1, 500)
  citation: string;

  /**
   * The day on which somebody judged what it means here.
   * @example 2026-09-01
   */
  @IsPlainDate()
  reviewedOn: string;

  /**
   * The last day on which that review counts as fresh; 24 months after it where not given.
   * @example 2028-09-01
   */
  @IsOptional()
  @IsPlainDate()
  staleAfter?: string | null;
}
