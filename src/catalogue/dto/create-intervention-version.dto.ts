import { IsText } from '../../platform/validation/fields.js';
import { InterventionContentDto } from './intervention-content.dto.js';

/** The whole of the next version of a catalogue entry. */
export class CreateInterventionVersionDto extends InterventionContentDto {
  /**
   * Why this version replaces the one before it.
   * @example "Two sessions more, after the first groups ran out of time."
   */
  @IsText(1, 2000)
  changeReason: string;
}
