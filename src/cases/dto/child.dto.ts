import { ApiDate, ApiUuid } from '../../platform/openapi/properties.js';

/** A child or young person known to the service. No name is held: the reference is the service's own. */
export class ChildDto {
  @ApiUuid()
  id: string;

  /** @example CH-000123 */
  reference: string;

  @ApiDate({ example: '2010-05-14' })
  dateOfBirth: string;

  /**
   * A code of the set SEX.
   * @example FEMALE
   */
  sex: string;

  /**
   * A code of the set ETHNICITY; null: not recorded.
   * @example WHITE
   */
  ethnicity: string | null;

  /**
   * The language the child prefers; null: not asked.
   * @example cy
   */
  preferredLanguage: string | null;
}
