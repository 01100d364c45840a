import { ArrayMinSize, IsBoolean, IsOptional } from 'class-validator';
import { IsCodeList, IsListOf, IsPlainDate, IsText } from '../../platform/validation/fields.js';
import { MayBeOmitted } from '../../platform/validation/presence.js';
import {
  BandInput,
  InstrumentItemInput,
  MOST_PARTS,
  ReliabilityInput,
  ScaleInput,
} from './instrument-parts.dto.js';

/**
 * What to change of an instrument of the service's own. A list that is given takes the place of the stored one. Once it is
 * used, how it is scored stays: add another instrument for that.
 */
export class UpdateInstrumentDto {
  /** @example "Creative skills scale" */
  @MayBeOmitted()
  @IsText(1, 200)
  nameEn?: string;

  /** @example "Graddfa sgiliau creadigol" */
  @IsOptional()
  @IsText(1, 200)
  nameCy?: string | null;

  /** @example ["CHILD", "WORKER"] */
  @MayBeOmitted()
  @IsCodeList(20)
  @ArrayMinSize(1)
  respondents?: string[];

  /** @example "Made with the arts team, 2025" */
  @MayBeOmitted()
  @IsText(1, 500)
  source?: string;

  /** @example "The service's own." */
  @MayBeOmitted()
  @IsText(1, 1000)
  licenceEn?: string;

  /** @example "Eiddo'r gwasanaeth." */
  @IsOptional()
  @IsText(1, 1000)
  licenceCy?: string | null;

  @MayBeOmitted()
  @IsBoolean()
  itemsMayBeStored?: boolean;

  @MayBeOmitted()
  @IsListOf(ScaleInput, 1, MOST_PARTS)
  scales?: ScaleInput[];

  @MayBeOmitted()
  @IsListOf(InstrumentItemInput, 0, MOST_PARTS)
  items?: InstrumentItemInput[];

  @MayBeOmitted()
  @IsListOf(BandInput, 0, MOST_PARTS)
  bands?: BandInput[];

  @MayBeOmitted()
  @IsListOf(ReliabilityInput, 0, MOST_PARTS)
  reliability?: ReliabilityInput[];

  /** The last day on which it is used; null: it is in use. */
  @IsOptional()
  @IsPlainDate()
  retiredOn?: string | null;
}
