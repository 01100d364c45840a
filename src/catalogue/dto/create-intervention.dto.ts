import { IsNewCode } from '../../platform/validation/fields.js';
import { InterventionContentDto } from './intervention-content.dto.js';

/** An entry to add to the catalogue. */
export class CreateInterventionDto extends InterventionContentDto {
  /**
   * Short, stable code: capital letters, digits, hyphens and underscores. It never changes.
   * @example CSCS
   */
  @IsNewCode(40)
  code: string;
}
