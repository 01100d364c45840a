import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import type { FunnelStep } from '../funnel/funnel-rules.js';
import { FellOutDto } from './needs-funnel.dto.js';
import { PartDto, ShareDto } from './rate.dto.js';
import { NeedSufficiencyDto } from '../../quality/dto/sufficiency.dto.js';

/** Minutes delivered of minutes planned. */
export class PlanDeliveryDto {
  @ApiInteger({ example: 960 })
  minutesPlanned: number;

  /** At most what was planned of each piece of work: more of one makes up for none of another. */
  @ApiInteger({ example: 610 })
  minutesDelivered: number;

  /**
   * From 0 to 1; null where nothing was planned in minutes.
   * @example 0.635
   */
  ratio: number | null;

  /** Why there is no ratio. */
  reason: 'NO_MINUTES_PLANNED' | null;
}

/** Sessions of work that asks for qualifications which nobody who delivered had by then. */
export class UntrainedPartDto extends PartDto {
  /** Sessions of such work of which nobody is named who delivered; in neither n nor N. */
  @ApiInteger({ example: 3 })
  delivererNotKnown: number;
}

/** The same over many cases, with the interval. */
export class UntrainedShareDto extends ShareDto {
  /** Sessions of such work of which nobody is named who delivered; in neither n nor N. */
  @ApiInteger({ example: 3 })
  delivererNotKnown: number;
}

/** Planned work of one kind, and the sessions that were attended of it. */
export abstract class WorkDto {
  @ApiInteger({ example: 3 })
  actions: number;

  @ApiInteger({ example: 14 })
  sessions: number;

  @ApiInteger({ example: 810 })
  minutes: number;
}

/** Planned work by where its entry stands in the catalogue: core, pilot, bespoke. */
export class WorkByStatusDto extends WorkDto {
  /**
   * A code of the set INTERVENTION_STATUS, of the version that was planned; null: bespoke.
   * @example ACTIVE_CORE
   */
  status: string | null;
}

/** Planned work by what it is to achieve, beside the judgement that it answers. */
export class CaseWorkByPurposeDto extends WorkDto {
  /**
   * A code of the set PURPOSE.
   * @example SAFETY
   */
  purpose: string;

  /**
   * The newest judgement that the purpose answers, a code of the set JUDGEMENT_LEVEL; null: not judged.
   * @example HIGH
   */
  judgement: string | null;

  /** The judgement is high, and nothing is planned for the purpose. Null where it was not judged. */
  unanswered: boolean | null;
}

/** One need of a case that was assessed: how far it got, and with how much work. */
export class CaseNeedDto {
  /** @example FAM */
  needAreaCode: string;

  /**
   * The last step that it reached.
   * @example STARTED
   */
  step: FunnelStep;

  /** @example Started */
  stepLabelEn: string;

  /** @example "Wedi dechrau" */
  stepLabelCy: string;

  /** What keeps it from the next step; null: it improved. */
  fellOut: Pick<FellOutDto, 'reason' | 'labelEn' | 'labelCy' | 'codedReason'> | null;

  @ApiInteger({ example: 2 })
  actions: number;

  /** Sessions of planned work that the child attended. */
  @ApiInteger({ example: 9 })
  sessions: number;

  @ApiInteger({ example: 500 })
  minutes: number;

  /** The newest judgement of whether it was enough; null: nobody judged. */
  sufficiency: NeedSufficiencyDto | null;
}

/** How far assessment, plan and delivery of one case agree. */
export class CaseConcordanceDto {
  @ApiUuid()
  caseId: string;

  /** The day on which this is so. */
  @ApiDate()
  asOf: string;

  /** Needs that came first, and those of them with at least one session of planned work. */
  concordance: PartDto;

  planDelivery: PlanDeliveryDto;

  /** Sessions outside the plan, of those that the child attended. */
  orphanSessions: PartDto;

  /** Of sessions of work that asks for qualifications. */
  untrainedSessions: UntrainedPartDto;

  /** Planned work that started within 20 working days, of that which did or could have. */
  timelyStarts: PartDto;

  byPurpose: CaseWorkByPurposeDto[];

  byStatus: WorkByStatusDto[];

  needs: CaseNeedDto[];
}

/** Planned work by what it is to achieve, and whether cases whose judgement is high have any. */
export class WorkByPurposeDto extends WorkDto {
  /** @example SAFETY */
  purpose: string;

  /** @example "Keep the child safe and well" */
  labelEn: string;

  /** @example "Cadw'r plentyn yn ddiogel ac yn iach" */
  labelCy: string | null;

  /** Cases with work planned for the purpose, of those whose judgement that it answers is high. */
  highAndAnswered: ShareDto;
}

/** Cases of one likelihood of reoffending, and the dose that they had. */
export class DoseBandDto {
  /**
   * A code of the set JUDGEMENT_LEVEL; null: not judged.
   * @example HIGH
   */
  level: string | null;

  /** @example High */
  labelEn: string | null;

  /** @example Uchel */
  labelCy: string | null;

  @ApiInteger({ example: 61 })
  cases: number;

  @ApiInteger({ example: 480 })
  medianMinutes: number | null;

  lowDose: ShareDto;

  highDose: ShareDto;
}

/** Whether most work goes to the highest likelihood of reoffending. */
export class TargetingDto {
  /** Minutes attended up to which a dose is low: the lower quartile; null where doses do not differ. */
  @ApiInteger({ example: 90 })
  lowDoseUpTo: number | null;

  /** Minutes attended from which a dose is high: the upper quartile. */
  @ApiInteger({ example: 900 })
  highDoseFrom: number | null;

  /** By rising likelihood; who was not judged comes last. */
  bands: DoseBandDto[];

  /** Cases of the highest band with a low dose. */
  highLikelihoodLowDose: ShareDto;

  /** Cases of the lowest band with a high dose. */
  lowLikelihoodHighDose: ShareDto;
}

/** How often work on a need was judged to be enough. */
export class SufficiencyShareDto extends ShareDto {
  /** @example FAM */
  needAreaCode: string;

  /** Judged not to apply; in neither n nor N. */
  @ApiInteger({ example: 2 })
  notApplicable: number;
}

/** How far assessment, plan and delivery agree over many cases. True counts: not for publication. */
export class ConcordanceSummaryDto {
  /** The day on which this is so. */
  @ApiDate()
  asOf: string;

  /** Cases counted; restricted ones are not. */
  @ApiInteger({ example: 326 })
  cases: number;

  /** Needs that came first, and those of them with at least one session of planned work. */
  concordance: ShareDto;

  planDelivery: PlanDeliveryDto;

  /** Sessions outside the plan, of those that were attended. */
  orphanSessions: ShareDto;

  /** Of sessions of work that asks for qualifications. */
  untrainedSessions: UntrainedShareDto;

  /** Planned work that started within 20 working days, of that which did or could have. */
  timelyStarts: ShareDto;

  byPurpose: WorkByPurposeDto[];

  byStatus: WorkByStatusDto[];

  targeting: TargetingDto;

  /** By need area; the newest judgement of each need counts. */
  sufficiency: SufficiencyShareDto[];
}
