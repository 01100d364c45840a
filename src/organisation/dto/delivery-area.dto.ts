import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

/** A part of a service's territory in which interventions are delivered. */
export class DeliveryAreaDto {
  @ApiUuid()
  id: string;

  /** @example CYNON */
  code: string;

  /** @example "Cynon Valley" */
  nameEn: string;

  /** @example "Cwm Cynon" */
  nameCy: string | null;

  @ApiInstant()
  recordedAt: string;
}

/** The delivery areas of a service. */
export class DeliveryAreaListDto {
  items: DeliveryAreaDto[];
}
