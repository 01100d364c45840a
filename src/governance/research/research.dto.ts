import { Matches } from 'class-validator';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiInstant, ApiInteger, ApiPattern, ApiUuid } from '../../platform/openapi/properties.js';
import { IsText } from '../../platform/validation/fields.js';
import { PSEUDONYM_FORM } from './pseudonyms.js';

/** A key from which pseudonyms are made; never the key itself. */
export class PseudonymKeyDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  madeById: string;

  @ApiInstant()
  recordedAt: string;

  /** Since when another is used; null: it is used. */
  @ApiInstant()
  retiredAt: string | null;
}

/** The keys of the service, newest first. */
export class PseudonymKeyListDto {
  items: PseudonymKeyDto[];
}

/** Whom a pseudonym stands for. */
export class ReidentifyDto {
  /**
   * Of a case or of a child, made with any key of the service.
   * @example 8f14e45fceea167a5a36dedd4bea2543
   */
  @Matches(PSEUDONYM_FORM, { message: '$property must be 32 hexadecimal digits' })
  @ApiPattern(PSEUDONYM_FORM)
  pseudonym: string;

  /**
   * Why; kept with the history of the child.
   * @example "The research found a risk to this child."
   */
  @IsText(1, 500)
  reason: string;
}

/** Whom a pseudonym stood for. */
export class ReidentificationDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  childId: string;

  /** Null: it is the pseudonym of a child. */
  @ApiUuid()
  caseId: string | null;
}

/** Which part of the extract to read. */
export class ResearchCaseQuery extends PageQuery {}

/** A need, as an assessment rated it. */
export class ResearchNeedDto {
  /** @example ETE */
  needAreaCode: string;

  /** 0 none to 4 very strong; null: not assessed. */
  @ApiInteger({ example: 3 })
  severity: number | null;

  isPriority: boolean;

  @ApiInteger()
  strength: number | null;

  /** Days from the opening of the case; negative before it. */
  @ApiInteger({ example: 2 })
  assessedAfterDays: number;
}

/** What was delivered, and its dose. */
export class ResearchDeliveryDto {
  /** @example MENTORING */
  interventionCode: string;

  @ApiInteger({ example: 2 })
  versionNo: number;

  @ApiInteger({ example: 28 })
  enrolledAfterDays: number;

  /** Null: it did not start. */
  @ApiInteger({ example: 35 })
  startedAfterDays: number | null;

  @ApiInteger({ example: 120 })
  endedAfterDays: number | null;

  /** A code of the set COMPLETION; null: it has not ended. */
  completion: string | null;

  /** A code of the set NON_DELIVERY_REASON. */
  notCompletedReason: string | null;

  /** Sessions that count towards the dose. */
  @ApiInteger({ example: 6 })
  sessionsAttended: number;

  @ApiInteger({ example: 360 })
  minutesAttended: number;
}

/** An offence of the child. */
export class ResearchOffenceDto {
  @ApiInteger({ example: -20 })
  committedAfterDays: number;

  /** A code of the set OFFENCE_CATEGORY. */
  category: string;

  @ApiInteger({ example: 3 })
  seriousness: number | null;

  isBreach: boolean;

  /**
   * Codes of the set LEGAL_OUTCOME.
   * @example ["CONVICTION"]
   */
  outcomes: string[];
}

/** A placement in education, training or employment. */
export class ResearchEteSpellDto {
  /** A code of the set ETE_PROVISION. */
  provisionType: string;

  /** A code of the set SUITABILITY. */
  suitability: string;

  @ApiInteger({ example: -30 })
  startedAfterDays: number;

  @ApiInteger({ example: 90 })
  endedAfterDays: number | null;

  hoursOffered: number | null;

  hoursAttended: number | null;
}

/** A measurement of a skill. */
export class ResearchMeasureDto {
  /** The code of an instrument. */
  instrument: string;

  /** @example T0 */
  timepoint: 'T0' | 'T1' | 'T2';

  /** The total; null where the scales of the instrument are never added up. */
  score: number | null;

  /** A code of the set RESPONDENT. */
  respondent: string;

  @ApiInteger({ example: 12 })
  measuredAfterDays: number;
}

/** A case without anything that names the child: no id, no reference, no day, no free text. */
export class ResearchCaseDto {
  /**
   * Pseudonym of the case.
   * @example 8f14e45fceea167a5a36dedd4bea2543
   */
  id: string;

  /**
   * Pseudonym of the child.
   * @example c4ca4238a0b923820dcc509a6f75849b
   */
  childPseudonym: string;

  /** In whole years, on the day on which the case opened. */
  @ApiInteger({ example: 15 })
  ageAtOpening: number;

  sex: string;

  ethnicity: string | null;

  preferredLanguage: string | null;

  orderType: string;

  setting: string;

  indexEvent: string | null;

  /**
   * Month of the index event, `YYYY-MM`.
   * @example 2026-02
   */
  indexMonth: string | null;

  /**
   * Month in which the case opened, `YYYY-MM`.
   * @example 2026-03
   */
  openedMonth: string;

  /** Null while the case is open. */
  @ApiInteger({ example: 180 })
  closedAfterDays: number | null;

  likelihoodOfReoffending: string | null;

  needs: ResearchNeedDto[];

  deliveries: ResearchDeliveryDto[];

  offences: ResearchOffenceDto[];

  eteSpells: ResearchEteSpellDto[];

  skillMeasures: ResearchMeasureDto[];
}

/** A part of the extract. */
export class ResearchCasePageDto {
  /** The key of the pseudonyms: parts with the same key can be joined. */
  @ApiUuid()
  keyId: string;

  items: ResearchCaseDto[];

  /** Where the next part begins; null on the last. */
  nextCursor: string | null;
}
