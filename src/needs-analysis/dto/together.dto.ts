import type { CountDto } from '../../disclosure/dto/count.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import type { EstimateDto } from '../../evaluation/dto/estimate.dto.js';

/** A need, or a judgement that is high. */
export class TogetherFactorDto {
  /** @example SUB */
  code: string;

  label: BilingualDto;
}

/** The numbers behind a pair. */
export class TogetherCountsDto {
  /** Children who were assessed on both. */
  assessed: CountDto;

  withFirst: CountDto;

  withSecond: CountDto;

  withBoth: CountDto;

  /**
   * How many would have both if neither went with the other.
   * @example 8.4
   */
  expected: number | null;

  oddsRatio: EstimateDto;

  /**
   * No child was in one of the four groups; a half was added to each.
   * @example false
   */
  corrected: boolean;
}

/** Two needs, or a need and a judgement, in the same children. That they go together does not say that one brings the other. */
export class TogetherPairDto {
  first: TogetherFactorDto;

  second: TogetherFactorDto;

  /** Null: not in the view for publication. */
  counts: TogetherCountsDto | null;

  /**
   * Of Fisher's exact test, adjusted for all pairs (Benjamini and Hochberg 1995); null where there is nothing to test, and in the
   * view for publication.
   * @example 0.003
   */
  adjustedP: number | null;

  /**
   * Whether they go together more often than chance has it.
   * @example MORE_OFTEN
   */
  finding: 'MORE_OFTEN' | 'LESS_OFTEN' | 'NOT_SHOWN' | 'NOT_COMPUTABLE';
}
