import { BilingualDto } from '../../../evaluation/dto/bilingual.dto.js';
import { MeasureWarningDto } from '../../../instruments/dto/measure-warning.dto.js';
import { ReliabilityDto } from '../../../instruments/dto/instrument.dto.js';
import { ApiDate, ApiUuid } from '../../../platform/openapi/properties.js';

/** Of what class a change is. */
export type ChangeClassName =
  'RECOVERED' | 'IMPROVED' | 'NO_RELIABLE_CHANGE' | 'DETERIORATED' | 'INCOMPLETE_PAIR' | 'NOT_COMPUTABLE';

/** One of the two measures that are compared. */
export class PairedMeasureDto {
  @ApiUuid()
  id: string;

  @ApiDate()
  measuredOn: string;

  /** The language version that was answered; null: not recorded. */
  language: 'en' | 'cy' | 'xx' | null;
}

/** How one scale of one instrument changed for a child, as one respondent sees it. */
export class InstrumentChangeDto {
  /** @example SDQ_SELF */
  instrument: string;

  instrumentName: BilingualDto;

  /** @example TOTAL */
  scale: string;

  scaleName: BilingualDto;

  /**
   * A code of the set RESPONDENT.
   * @example CHILD
   */
  respondent: string;

  @ApiUuid()
  deliveryId: string | null;

  /**
   * From T0 to the end, T1, or to the follow-up, T2.
   * @example T1
   */
  to: 'T1' | 'T2';

  /** Null: it was not taken. */
  first: PairedMeasureDto | null;

  later: PairedMeasureDto | null;

  /**
   * The first score, as it may be compared.
   * @example 24
   */
  before: number | null;

  /** @example 15 */
  after: number | null;

  /**
   * After less before.
   * @example -9
   */
  change: number | null;

  /** @example BETTER */
  direction: 'BETTER' | 'SAME' | 'WORSE' | null;

  /** @example RECOVERED */
  class: ChangeClassName;

  /** Why a complete pair is given no class. */
  reason: 'NO_RELIABILITY' | 'NOT_IN_TABLE' | null;

  /**
   * The reliable change index of Jacobson and Truax (1991): reliable beyond 1.96. Null where its source gives points alone.
   * @example -2.74
   */
  reliableChangeIndex: number | null;

  /**
   * The smallest change, in points, that is more than error of measurement.
   * @example 6.45
   */
  leastChange: number | null;

  /** Whether it is as large as the smallest change that matters to people; null: not known. */
  important: boolean | null;

  /** What the class rests on, and whence that is known; null: nothing is recorded. */
  basis: ReliabilityDto | null;

  /** That it changed, never because of what. */
  sentence: BilingualDto;

  /** What to bear in mind of the two measures, and of comparing them. */
  warnings: MeasureWarningDto[];
}

/** How skills and wellbeing changed in a case. */
export class InstrumentChangesDto {
  @ApiUuid()
  caseId: string;

  items: InstrumentChangeDto[];
}
