import { IsCode, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';
import { EvidenceContentDto } from './evidence-content.dto.js';

/** Changes to an evidence item. What is left out stays as it is; null empties a field. */
export class UpdateEvidenceItemDto extends EvidenceContentDto {
  /**
   * The rating as the scheme gives it now.
   * @example HIGH
   */
  @MayBeOmitted()
  @IsCode()
  rating?: string;

  /** @example "Youth Endowment Fund toolkit: restorative justice, second edition" */
  @MayBeOmitted()
  @IsText(1, 500)
  citation?: string;

  /**
   * The day of a new review; whoever changes it is its reviewer.
   * @example 2026-11-02
   */
  @MayBeOmitted()
  @IsPlainDate()
  reviewedOn?: string;

  /**
   * The last day on which the review counts as fresh; 24 months after a new review where not given.
   * @example 2028-11-02
   */
  @MayBeOmitted()
  @IsPlainDate()
  staleAfter?: string;
}
