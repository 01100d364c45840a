import { ApiInstant, ApiUuid } from '../../platform/openapi/properties.js';

import type { Country } from '../youth-justice-service.entity.js';

/** A youth justice service. */
export class ServiceDto {
  @ApiUuid()
  id: string;

  /** @example CTM */
  code: string;

  /** @example "Cwm Taf Youth Justice Service" */
  nameEn: string;

  /** @example "Gwasanaeth Cyfiawnder Ieuenctid Cwm Taf" */
  nameCy: string | null;

  /** @example WALES */
  country: Country;

  /**
   * True where every child in the service is invented.
   * @example false
   */
  synthetic: boolean;

  @ApiInstant()
  recordedAt: string;
}

/** The services of this deployment. */
export class ServiceListDto {
  items: ServiceDto[];
}
