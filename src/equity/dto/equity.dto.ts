import { CountDto, ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import type { View } from '../../disclosure/view.js';
import { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';
import { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import { NoteDto } from '../../evaluation/dto/note.dto.js';
import { ApiDate } from '../../platform/openapi/properties.js';
import type { Breakdown } from '../../groups/breakdown.js';
import type { Place, Stage } from '../stages.js';

/** How many children work came to, and no further. */
export class EquityPlaceDto {
  /** @example RUNNING */
  place: Place;

  label: BilingualDto;

  children: CountDto;
}

/** A group beside everybody else, at one stage. */
export class EquityComparisonDto {
  /** The share of the group over that of everybody else. */
  ratio: EstimateDto;

  /** The share of the group less that of everybody else. */
  difference: EstimateDto;

  /** The ratio among children of the same order and with about as many priority needs. */
  adjustedRatio: EstimateDto;

  /**
   * Of no difference (N−1 chi-squared); null: too few children.
   * @example 0.012
   */
  pValue: number | null;

  /**
   * Over every comparison that is made here (Benjamini and Hochberg 1995).
   * @example 0.048
   */
  adjustedPValue: number | null;

  /**
   * `MORE`, `LESS`: told apart from everybody else at 5 % over all comparisons; `NOT_TOLD_APART`: chance would explain it, which
   * is not to say that there is none; `TOO_FEW`: fewer than ten of either.
   * @example LESS
   */
  reading: 'MORE' | 'LESS' | 'NOT_TOLD_APART' | 'TOO_FEW';
}

/** What came to a group, of those to whom it could. */
export class EquityStageDto {
  /** @example OFFERED */
  stage: Stage['stage'];

  label: BilingualDto;

  share: ProtectedShareDto;

  /** Of everybody else. */
  shareOfRest: ProtectedShareDto;

  /** Null where a number behind it is hidden. */
  comparison: EquityComparisonDto | null;
}

/** A group of children. */
export class EquityGroupDto {
  /**
   * `NOT_RECORDED` is a group too: what is not known may hide a difference. Of groups that are counted together, their codes
   * joined by `+`.
   * @example FEMALE
   */
  group: string;

  /**
   * Codes of the groups that are counted together here, because each is too few children to show; empty: it is one group.
   * @example []
   */
  members: string[];

  label: BilingualDto;

  /** With a need that comes first. */
  children: CountDto;

  places: EquityPlaceDto[];

  stages: EquityStageDto[];
}

/** Who is offered work on a priority need, starts it, completes it, and whose need is lower. */
export class EquityDto {
  /** @example OPERATIONAL */
  view: View;

  /** @example SEX */
  breakdown: Breakdown;

  @ApiDate({ example: '2025-11-28' })
  since: string;

  @ApiDate({ example: '2026-11-27' })
  until: string;

  /**
   * Null: any need that comes first.
   * @example SUB
   */
  needArea: string | null;

  /** The day as of which work and needs are told. */
  @ApiDate({ example: '2026-11-27' })
  dataAsOf: string;

  children: CountDto;

  groups: EquityGroupDto[];

  /** One honest sentence. */
  statement: BilingualDto;

  notes: NoteDto[];
}
