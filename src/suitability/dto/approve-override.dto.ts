import { IsBoolean } from 'class-validator';
import { IsChangeReason } from '../../platform/validation/fields.js';

/** The approval of an override, by a senior manager who is not its assessor. */
export class ApproveOverrideDto {
  /** `false` takes an approval back. */
  @IsBoolean()
  approved: boolean;

  /**
   * Why; kept with the history of the assessment.
   * @example "Agreed with the case manager on the telephone."
   */
  @IsChangeReason()
  changeReason?: string | null;
}
