import { IsText } from '../../platform/validation/fields.js';

/** Why an evidence item is to count no longer. */
export class WithdrawEvidenceItemDto {
  /** @example "The study was retracted." */
  @IsText(1, 500)
  reason: string;
}
