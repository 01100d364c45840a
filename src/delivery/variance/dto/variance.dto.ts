import { ApiDate, ApiInteger, ApiUuid } from '../../../platform/openapi/properties.js';
import { FidelityAnswerDto, FidelityPartsDto } from '../../fidelity/fidelity.dto.js';

/** What was planned of a piece of work. */
export class PlannedDoseDto {
  /** @example 6 */
  @ApiInteger()
  sessions: number | null;

  /** @example 360 */
  @ApiInteger()
  minutes: number | null;

  /** @example 2026-01-19 */
  @ApiDate()
  plannedOn: string;

  /**
   * The day that the plan names, or 20 working days from the plan.
   * @example 2026-02-16
   */
  @ApiDate()
  dueOn: string;
}

/** What was delivered: sessions that the child attended, in all deliveries of the work. */
export class DeliveredDoseDto {
  /** @example 4 */
  @ApiInteger()
  sessions: number;

  /** @example 230 */
  @ApiInteger()
  minutes: number;

  /** @example 2026-02-02 */
  @ApiDate()
  startedOn: string | null;

  /**
   * NOT_DUE: it has not started, and there is time yet.
   * @example YES
   */
  startedOnTime: 'YES' | 'NO' | 'NOT_DUE';
}

/** Delivered of planned. */
export class DoseRatioDto {
  /**
   * At most 1; null where no dose is planned, which is not 0.
   * @example 0.6389
   */
  value: number | null;

  /**
   * What it is a ratio of; null: no dose is planned.
   * @example MINUTES
   */
  basis: 'MINUTES' | 'SESSIONS' | null;

  /** @example "230 of 360 minutes." */
  explanationEn: string;

  /** @example "230 o 360 munud." */
  explanationCy: string;
}

/** Why what was delivered is not what was planned. */
export class DifferenceDto {
  /**
   * A code of the set NON_DELIVERY_REASON.
   * @example WAITING_LIST
   */
  reason: string;

  /** @example "Still on a waiting list" */
  labelEn: string;

  /** @example "Yn dal ar restr aros" */
  labelCy: string;

  /**
   * Whether the service or its partners could have prevented it; null: the code does not say.
   * @example true
   */
  serviceAttributable: boolean | null;
}

/** A piece of planned work beside what was delivered of it. */
export class PlannedAgainstDeliveredDto {
  @ApiUuid()
  planActionId: string;

  /** @example THB */
  needAreaCode: string;

  /** Null: bespoke work. */
  @ApiUuid()
  interventionVersionId: string | null;

  deliveryIds: string[];

  /**
   * NOT_STARTED: nobody is enrolled. WAITING: enrolled. ENDED: however it ended. NOT_DELIVERED: closed undelivered.
   * @example ENDED
   */
  state: 'NOT_DELIVERED' | 'NOT_STARTED' | 'WAITING' | 'RUNNING' | 'ENDED';

  planned: PlannedDoseDto;

  delivered: DeliveredDoseDto;

  doseRatio: DoseRatioDto;

  coreModules: FidelityPartsDto;

  /**
   * Modules beyond the core that were covered.
   * @example ["VISIT"]
   */
  otherModules: string[];

  /** Whether modules were first covered in the order of the design. */
  sequence: FidelityAnswerDto;

  /** Null: none is recorded. */
  difference: DifferenceDto | null;

  /**
   * Nothing was delivered, it is past its day, and nobody has said why.
   * @example false
   */
  reasonMissing: boolean;
}

/** What was delivered outside the plan. */
export class OrphanWorkDto {
  deliveryIds: string[];

  /** @example 2 */
  @ApiInteger()
  sessions: number;

  /** @example 115 */
  @ApiInteger()
  minutes: number;
}

/** What was planned in a case against what was delivered. */
export class CaseVarianceDto {
  @ApiUuid()
  caseId: string;

  /** @example 2026-11-27 */
  @ApiDate()
  asOf: string;

  actions: PlannedAgainstDeliveredDto[];

  orphans: OrphanWorkDto;
}
