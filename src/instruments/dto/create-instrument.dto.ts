import { ArrayMinSize, IsBoolean, IsOptional } from 'class-validator';
import { IsCodeList, IsListOf, IsNewCode, IsText } from '../../platform/validation/fields.js';
import {
  BandInput,
  InstrumentItemInput,
  MOST_PARTS,
  ReliabilityInput,
  ScaleInput,
} from './instrument-parts.dto.js';

/** An instrument of the service's own. Write no words of questions that somebody else published: numbers are enough. */
export class CreateInstrumentDto {
  /**
   * Not one that ships with the product.
   * @example LOCAL_CREATIVE
   */
  @IsNewCode(40)
  code: string;

  /** @example "Creative skills scale" */
  @IsText(1, 200)
  nameEn: string;

  /** @example "Graddfa sgiliau creadigol" */
  @IsOptional()
  @IsText(1, 200)
  nameCy?: string | null;

  /**
   * Who may answer it: codes of the set RESPONDENT.
   * @example ["CHILD"]
   */
  @IsCodeList(20)
  @ArrayMinSize(1)
  respondents: string[];

  /**
   * Whence the instrument is.
   * @example "Made with the arts team, 2025"
   */
  @IsText(1, 500)
  source: string;

  /** @example "The service's own." */
  @IsText(1, 1000)
  licenceEn: string;

  /** @example "Eiddo'r gwasanaeth." */
  @IsOptional()
  @IsText(1, 1000)
  licenceCy?: string | null;

  /** Whether the licence lets the answers be kept; otherwise only the scores are. */
  @IsBoolean()
  itemsMayBeStored: boolean;

  @IsListOf(ScaleInput, 1, MOST_PARTS)
  scales: ScaleInput[];

  @IsListOf(InstrumentItemInput, 0, MOST_PARTS)
  items: InstrumentItemInput[];

  @IsListOf(BandInput, 0, MOST_PARTS)
  bands: BandInput[];

  /** How far changes are to be trusted, each with its source and date. */
  @IsListOf(ReliabilityInput, 0, MOST_PARTS)
  reliability: ReliabilityInput[];
}
