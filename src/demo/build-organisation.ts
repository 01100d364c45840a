import { DeliveryArea } from '../organisation/delivery-area.entity.js';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import { DEMO_DELIVERY_AREAS, DEMO_SERVICE } from './data/organisation.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

export interface BuiltOrganisation {
  serviceId: string;
  deliveryAreaIds: string[];
  tables: TableRows[];
}

/** The rows of the synthetic service and its delivery areas. */
export function buildOrganisation({ recordedAt }: { recordedAt: string }): BuiltOrganisation {
  const nextId = deterministicIds('organisation');
  const service: YouthJusticeService = { id: nextId(), ...DEMO_SERVICE, recordedAt };
  const areas: DeliveryArea[] = DEMO_DELIVERY_AREAS.map((area) => ({
    id: nextId(),
    serviceId: service.id,
    ...area,
    recordedAt,
  }));
  return {
    serviceId: service.id,
    deliveryAreaIds: areas.map((area) => area.id),
    tables: [
      { entity: YouthJusticeService, rows: [service] },
      { entity: DeliveryArea, rows: areas },
    ],
  };
}
