import { Matches } from 'class-validator';
import { InterventionContentDto } from './intervention-content.dto.js';

/** An entry to add to the catalogue. */
export class CreateInterventionDto extends InterventionContentDto {
  /**
   * Short, stable code: capital letters, digits, hyphens and underscores. It never changes.
   * @example CSCS
   */
  @Matches(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, {
    message: 'code must be 1 to 40 capital letters, digits, hyphens or underscores',
  })
  code: string;
}
