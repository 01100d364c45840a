import { IsText } from '../../platform/validation/fields.js';
import { IsSubject } from './fields.js';

/** An account to add. It may do nothing until it holds a role. */
export class CreateAccountDto {
  /**
   * Who it is to the identity provider, or a name of the service's own choosing; not beginning with `local:`.
   * @example case-manager-east
   */
  @IsSubject()
  subject: string;

  /** @example "Case manager, East" */
  @IsText(1, 200)
  name: string;
}
