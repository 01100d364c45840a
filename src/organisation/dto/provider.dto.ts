import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** An organisation, or the service itself, that delivers interventions. */
export class ProviderDto {
  @ApiUuid()
  id: string;

  /** @example FIRE-SERVICE */
  code: string;

  /** @example "South Wales Fire and Rescue Service" */
  nameEn: string;

  /** @example "Gwasanaeth Tân ac Achub De Cymru" */
  nameCy: string | null;

  /**
   * A code of the set AGENCY.
   * @example FIRE_AND_RESCUE
   */
  agency: string;

  /** Id of the delivery area it works in; null: the whole service. */
  @ApiUuid()
  deliveryAreaId: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** A page of providers, by code. */
export class ProviderPageDto {
  items: ProviderDto[];

  /** Where the next page begins; null on the last. */
  nextCursor: string | null;
}
