import type { Language } from '../../platform/http/language.js';
import { ApiDate, ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';
import type { TrainingState } from '../may-deliver.js';

/** What a worker is trained in, on a day. */
export class WorkerQualificationDto {
  /**
   * A code of the set QUALIFICATION.
   * @example RESTORATIVE_FACILITATION
   */
  qualification: string;

  /**
   * TRAINED: took the course. COMPETENT: was also observed to be. EXPIRED: a refresher is due before they deliver again.
   * @example COMPETENT
   */
  state: Exclude<TrainingState, 'MISSING'>;

  /** The last day on which it counts; null: it does not expire. */
  @ApiDate()
  expiresOn: string | null;
}

/** Somebody who delivers interventions, of the service or of a partner. */
export class WorkerDto {
  @ApiUuid()
  id: string;

  /** @example STAFF-014 */
  reference: string;

  /** @example "Sample Worker" */
  name: string;

  /**
   * Who employs them: a code of the set AGENCY.
   * @example YOUTH_JUSTICE_SERVICE
   */
  agency: string;

  /** Id of the team they belong to. */
  @ApiUuid()
  teamId: string | null;

  /** Id of the delivery area they work in; null: the whole service. */
  @ApiUuid()
  deliveryAreaId: string | null;

  /** The account they sign in with. */
  @ApiUuid()
  accountId: string | null;

  /**
   * Languages they can deliver in.
   * @example ["en", "cy"]
   */
  languages: Language[];

  /** @example 2024-09-02 */
  @ApiDate()
  activeFrom: string;

  /** The last day; null: works still. */
  @ApiDate()
  activeTo: string | null;

  /** What they are trained in on the day asked about, today unless said; by code. */
  qualifications: WorkerQualificationDto[];

  @ApiInstant()
  recordedAt: string;
}

/** A page of workers, in the order in which they were recorded. */
export class WorkerPageDto {
  items: WorkerDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
