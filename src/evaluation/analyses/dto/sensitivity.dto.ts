import { ApiInteger } from '../../../platform/openapi/properties.js';
import { NoteDto } from '../../dto/note.dto.js';

/** The adjusted finding, made otherwise. */
export class SensitivityRunDto {
  /**
   * A code of the set SENSITIVITY_RUN.
   * @example CALIPER_NARROW
   */
  run: string;

  /**
   * Strength that the design would have: below D3 the sides were not made alike.
   * @example D3
   */
  design: 'D0' | 'D1' | 'D2' | 'D3' | 'D4' | 'D5';

  /**
   * On the scale of what the run claims, of the sides made alike.
   * @example -0.038
   */
  estimate: number | null;

  /** @example -0.104 */
  lower: number | null;

  /** @example 0.028 */
  upper: number | null;

  /** Children of both sides that it is drawn from. */
  @ApiInteger({ example: 148 })
  children: number;

  /**
   * Whether the interval points where that of the claim points. Null: one of them points nowhere, for too few children or
   * because it cannot be computed.
   * @example true
   */
  holds: boolean | null;
}

/** Another intervention that children started in the same case, by the end of their follow-up. */
export class OtherInterventionDto {
  /** @example MENTORING */
  interventionCode: string;

  /** Of those who started the intervention that is evaluated. */
  @ApiInteger({ example: 12 })
  started: number;

  /** Of the others. */
  @ApiInteger({ example: 31 })
  comparison: number;
}

/** Whether the adjusted finding holds when it is made otherwise, and what else the children received. */
export class SensitivityDto {
  runs: SensitivityRunDto[];

  /** In the order of their codes. */
  otherInterventions: OtherInterventionDto[];

  notes: NoteDto[];
}
