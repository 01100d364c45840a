import { ArrayUnique, IsOptional } from 'class-validator';
import { IsCode, IsCodeList, IsIdList, IsLocalTime, IsText } from '../../../platform/validation/fields.js';

/** What may be said of any session besides its date and its length: when, how, where, by whom, and what it covered. */
export class SessionBasicsInput {
  /**
   * Local time at which it began.
   * @example "16:30"
   */
  @IsOptional()
  @IsLocalTime()
  startTime?: string | null;

  /**
   * A code of the set DELIVERY_MODE.
   * @example ONE_TO_ONE
   */
  @IsOptional()
  @IsCode()
  mode?: string | null;

  /**
   * A code of the set LOCATION_KIND.
   * @example COMMUNITY_VENUE
   */
  @IsOptional()
  @IsCode()
  locationKind?: string | null;

  /**
   * The workers who delivered it, the first of them in the lead; not recorded where not given.
   * @example ["0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b"]
   */
  @IsOptional()
  @IsIdList(20)
  deliverers?: string[] | null;

  /**
   * The modules that it covered, by their codes in the version that is delivered; not recorded where not given.
   * @example ["HARM"]
   */
  @IsOptional()
  @IsCodeList(30)
  @ArrayUnique()
  modules?: string[] | null;

  /**
   * The core components that were delivered, by their codes in the version; not recorded where not given.
   * @example ["REFLECTION"]
   */
  @IsOptional()
  @IsCodeList(30)
  @ArrayUnique()
  components?: string[] | null;
}

/** The same of a session of one child, which may be adapted to the child. */
export class SessionContentInput extends SessionBasicsInput {
  /**
   * How it was adapted to the child: the code of an adaptation that the version allows, or OTHER with a note.
   * @example OTHER
   */
  @IsOptional()
  @IsCode()
  adaptation?: string | null;

  /**
   * What was done differently; needed where the adaptation is OTHER.
   * @example "Pictures in place of the worksheet."
   */
  @IsOptional()
  @IsText(1, 1000)
  adaptationNote?: string | null;
}
