import { IsBoolean } from 'class-validator';
import { IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';

/** Changes of an account; what is left out stays. */
export class UpdateAccountDto {
  /** @example "Case manager, East" */
  @MayBeOmitted()
  @IsText(1, 200)
  name?: string;

  /**
   * `true`: it may do nothing from now on, and its tokens are revoked for good.
   * @example true
   */
  @MayBeOmitted()
  @IsBoolean()
  disabled?: boolean;
}
