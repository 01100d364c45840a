import { IsOptional } from 'class-validator';
import { IsCode, IsPart, IsPlainDate, IsText, IsWholeNumber } from '../../platform/validation/fields.js';
import { EvidenceEffectInput } from './evidence-effect.dto.js';
import { IsWebAddress } from '../../platform/validation/web-address.js';

/** What of an evidence item may be left out. */
export class EvidenceContentDto {
  /**
   * How sure the evidence is, where the scheme rates that apart: 1 (very low) to 5 (very high).
   * @example 4
   */
  @IsOptional()
  @IsWholeNumber(1, 5)
  evidenceSecurity?: number | null;

  /**
   * What it costs, where the scheme rates that apart: 1 is the cheapest.
   * @example 1
   */
  @IsOptional()
  @IsWholeNumber(1, 5)
  costRating?: number | null;

  /**
   * What was found: a code of the set EFFECT_DIRECTION.
   * @example FAVOURABLE
   */
  @IsOptional()
  @IsCode()
  direction?: string | null;

  /** @example https://example.org/toolkit/restorative-justice */
  @IsOptional()
  @IsWebAddress()
  url?: string | null;

  /**
   * Who was studied.
   * @example "Children aged 10 to 17 who had offended, mostly in the United States"
   */
  @IsOptional()
  @IsText(1, 500)
  population?: string | null;

  /**
   * What was measured.
   * @example "Reoffending within a year"
   */
  @IsOptional()
  @IsText(1, 500)
  outcome?: string | null;

  /** What was found, in figures. */
  @IsOptional()
  @IsPart(EvidenceEffectInput)
  effect?: EvidenceEffectInput | null;

  /**
   * How far it holds for the children of this service.
   * @example "No study is from Wales; two are with children younger than ours."
   */
  @IsOptional()
  @IsText(1, 2_000)
  applicability?: string | null;

  /**
   * The day on which the source was read.
   * @example 2026-09-01
   */
  @IsOptional()
  @IsPlainDate()
  accessedOn?: string | null;
}
