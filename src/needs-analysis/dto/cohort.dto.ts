import type { CountDto } from '../../disclosure/dto/count.dto.js';
import type { ProtectedShareDto } from '../../disclosure/dto/count.dto.js';
import type { BilingualDto } from '../../evaluation/dto/bilingual.dto.js';

/** How many children have a need. Not assessed is not no need: the share is of those who were assessed. */
export class NeedFigureDto {
  /** @example ETE */
  needArea: string;

  label: BilingualDto;

  /** Children with the need, of those assessed on it. */
  share: ProtectedShareDto;

  /** Children in whom a person gave it priority; null: not in the view for publication. */
  prioritised: CountDto | null;

  /**
   * Children by severity, from 0 (none) to 4 (very strong); null: not in the view for publication.
   * @example [40, 25, 30, 12, 3]
   */
  severities: number[] | null;
}

/** A group of children and their needs. */
export class CohortGroupDto {
  /**
   * Of groups that are counted together, their codes joined by `+`.
   * @example STATUTORY
   */
  code: string;

  label: BilingualDto;

  /**
   * Codes of the groups that are counted together here, because each is too few children to show; empty: it is one group.
   * @example []
   */
  members: string[];

  /** Null: not in the view for publication, where it would tell of each need how few were not assessed. */
  children: CountDto | null;

  needs: NeedFigureDto[];
}

/** The cohort in groups. Each child is in one. */
export class CohortBreakdownDto {
  /**
   * CASE_MIX, ORDER_TYPE (not in the view for publication: it is part of the case mix), AGE_BAND, SEX, ETHNICITY, LOOKED_AFTER
   * or LANGUAGE.
   * @example CASE_MIX
   */
  breakdown: string;

  label: BilingualDto;

  groups: CohortGroupDto[];

  /**
   * Nothing but zeros could be shown of some need: the groups are too small. A coarser breakdown shows more.
   * @example false
   */
  tooFine: boolean;

  /** What to do about it, in words; null: it is not too fine. */
  note: BilingualDto | null;
}

/** The needs of the children who were under supervision in the period. */
export class CohortNeedsDto {
  /** Each once, however many cases. */
  children: CountDto;

  /** Of them, those of whom no need was assessed; null: not in the view for publication. */
  notAssessed: CountDto | null;

  needs: NeedFigureDto[];

  breakdowns: CohortBreakdownDto[];
}
