import { ApiDate, ApiInteger, ApiUuid } from '../../platform/openapi/properties.js';
import { CaseFactsDto } from './case-facts.dto.js';
import { ChildDto } from './child.dto.js';

/** What the newest assessment of a need area says of it. */
export class CurrentNeedDto {
  @ApiUuid()
  needRatingId: string;

  @ApiUuid()
  assessmentId: string;

  /** @example ETE */
  needAreaCode: string;

  /** 0 none to 4 very strong; null: not assessed, which is not the same as no need. */
  @ApiInteger({ example: 3 })
  severity: number | null;

  /**
   * A person's decision that this need comes first.
   * @example true
   */
  isPriority: boolean;

  /** 1 to 3 for a factor that helps the child desist; never netted off against severity. */
  @ApiInteger({ example: 1 })
  strength: number | null;

  @ApiDate({ example: '2026-03-09' })
  assessedOn: string;
}

/** A child's enrolment on a version of an intervention. */
export class CaseDeliveryDto {
  @ApiUuid()
  id: string;

  @ApiUuid()
  interventionId: string;

  /** @example CAREERS-ADVICE */
  interventionCode: string;

  @ApiInteger({ example: 1 })
  versionNo: number;

  /** @example "Careers advice" */
  titleEn: string;

  /** @example "Cyngor gyrfaoedd" */
  titleCy: string | null;

  @ApiDate({ example: '2026-03-16' })
  enrolledOn: string;

  /** Null while the child waits to start. */
  @ApiDate()
  startedOn: string | null;

  @ApiDate()
  endedOn: string | null;

  /**
   * A code of the set COMPLETION; null while it goes on.
   * @example COMPLETED_FULL
   */
  completion: string | null;
}

/** A case with its child, what is known of each need now, and what was delivered. */
export class CaseDto extends CaseFactsDto {
  child: ChildDto;

  /** The newest rating of each need area, by its code. */
  needs: CurrentNeedDto[];

  /** Deliveries, by the day of enrolment. */
  deliveries: CaseDeliveryDto[];
}
