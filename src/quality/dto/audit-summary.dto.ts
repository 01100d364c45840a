import { EstimateDto } from '../../evaluation/dto/estimate.dto.js';
import { ApiDate, ApiInteger } from '../../platform/openapi/properties.js';
import { ScoreDto } from './answer.dto.js';

/** A score with its interval, as if each answer stood alone: answers of one case are alike, so that it is at least as wide. */
export class MeasuredScoreDto extends ScoreDto {
  interval: EstimateDto;
}

/** A domain in one setting. */
export class SettingScoreDto extends MeasuredScoreDto {
  /**
   * A code of the set SETTING.
   * @example CUSTODY
   */
  setting: string;
}

/** How the answers of a domain add up over a period. */
export class DomainSummaryDto extends MeasuredScoreDto {
  /** @example PROTECTING_CHILD */
  domain: string;

  /** @example "Protecting the child or young person" */
  labelEn: string;

  /** @example "Diogelu’r plentyn neu’r person ifanc" */
  labelCy: string | null;

  /** The same, split by where the child was. */
  bySetting: SettingScoreDto[];
}

/** In how many judgements enough was done about a need. */
export class NeedSummaryDto extends MeasuredScoreDto {
  /** @example ETE */
  needAreaCode: string;
}

/** A domain in the same cases, before and after. */
export class PracticeChangeDto {
  /** @example INTERVENTIONS */
  domain: string;

  before: ScoreDto;
  after: ScoreDto;

  /** After less before; null where either has no score. */
  difference: number | null;
}

/** Whether practice changed: audits that were repeated, beside those that they repeat. No effect of any one action. */
export class PracticeTrendDto {
  /** Audits of the period that repeat an earlier one. */
  @ApiInteger({ example: 12 })
  pairs: number;

  domains: PracticeChangeDto[];
}

/** What came of what was to be done. */
export class ActionSummaryDto {
  /** Actions on audits of the period. */
  @ApiInteger({ example: 30 })
  recorded: number;

  @ApiInteger({ example: 24 })
  done: number;

  /** Not done, and due before today. */
  @ApiInteger({ example: 2 })
  overdue: number;
}

/** Audits of cases in a period. True counts, for those who work with them: not for publication. Restricted cases are left out. */
export class CaseAuditSummaryDto {
  @ApiDate()
  since: string;

  @ApiDate()
  until: string;

  @ApiInteger({ example: 35 })
  audits: number;

  @ApiInteger({ example: 35 })
  cases: number;

  domains: DomainSummaryDto[];
  needs: NeedSummaryDto[];
  trend: PracticeTrendDto;
  actions: ActionSummaryDto;
}
