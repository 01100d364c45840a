import { IsOptional } from 'class-validator';
import { IsPlainDate } from '../../platform/validation/fields.js';

/** Up to which day contacts are counted. */
export class ComplianceQuery {
  /**
   * Today where not given.
   * @example 2026-05-01
   */
  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}
