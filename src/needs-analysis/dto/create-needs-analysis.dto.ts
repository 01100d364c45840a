import { IsPlainDate } from '../../platform/validation/fields.js';

/** The period whose needs are to be analysed. */
export class CreateNeedsAnalysisDto {
  /** First day. */
  @IsPlainDate()
  periodFrom: string;

  /** Last day, today at the latest: what was recorded of later days is not looked at. */
  @IsPlainDate()
  periodTo: string;
}
