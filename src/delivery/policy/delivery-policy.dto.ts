import { IsIn } from 'class-validator';
import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** What to do about what is not as it should be when a session is recorded. */
export class SetDeliveryPolicyDto {
  /**
   * A session that nobody delivered who has the qualifications that the intervention asks for.
   * @example REFUSE
   */
  @IsIn(['WARN', 'REFUSE'])
  untrainedDeliverer: 'WARN' | 'REFUSE';

  /**
   * A group that is smaller or larger than the intervention is designed for.
   * @example WARN
   */
  @IsIn(['WARN', 'REFUSE'])
  groupSize: 'WARN' | 'REFUSE';
}

/** What the service does about what is not as it should be when a session is recorded. */
export class DeliveryPolicyDto {
  /**
   * A session that nobody delivered who has the qualifications that the intervention asks for.
   * @example REFUSE
   */
  untrainedDeliverer: 'WARN' | 'REFUSE';

  /**
   * A group that is smaller or larger than the intervention is designed for.
   * @example WARN
   */
  groupSize: 'WARN' | 'REFUSE';

  /** Who set it; null: nobody, and the service warns of everything. */
  @ApiUuid()
  setById: string | null;

  /** Null as long as nobody set it. */
  @ApiInstant()
  setAt: string | null;
}
