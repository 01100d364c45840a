import { Account } from '../access/account.entity.js';
import { Membership } from '../access/membership.entity.js';
import { DeliveryArea } from '../organisation/delivery-area.entity.js';
import { Team } from '../organisation/team.entity.js';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import { type BuiltPeople, buildPeople } from './build-people.js';
import { DEMO_DELIVERY_AREAS, DEMO_SERVICE } from './data/organisation.js';
import { DEMO_TEAMS } from './data/people.js';
import { deterministicIds } from './deterministic-id.js';
import type { TableRows } from './table-rows.js';

export interface BuiltOrganisation {
  serviceId: string;
  deliveryAreaIds: string[];
  /** By the code of the team. */
  teamIds: ReadonlyMap<string, string>;
  people: BuiltPeople;
  tables: TableRows[];
}

/** The rows of the synthetic service, its delivery areas, its teams and the people in them. */
export function buildOrganisation({ recordedAt }: { recordedAt: string }): BuiltOrganisation {
  const nextId = deterministicIds('organisation');
  const service: YouthJusticeService = { id: nextId(), ...DEMO_SERVICE, recordedAt };
  const areas: DeliveryArea[] = DEMO_DELIVERY_AREAS.map((area) => ({
    id: nextId(),
    serviceId: service.id,
    ...area,
    recordedAt,
  }));
  const teams: Team[] = DEMO_TEAMS.map((team) => ({
    id: nextId(),
    serviceId: service.id,
    deliveryAreaId: null,
    ...team,
    recordedAt,
  }));
  const people = buildPeople(service.id, teams, recordedAt);
  return {
    serviceId: service.id,
    deliveryAreaIds: areas.map((area) => area.id),
    teamIds: new Map(teams.map(({ code, id }) => [code, id])),
    people,
    tables: [
      { entity: YouthJusticeService, rows: [service] },
      { entity: DeliveryArea, rows: areas },
      { entity: Team, rows: teams },
      { entity: Account, rows: people.accounts },
      { entity: Membership, rows: people.memberships },
    ],
  };
}
