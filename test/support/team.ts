import { Team } from '../../src/organisation/team.entity.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

/** Adds a team and gives its id. */
export const addTeam = (uow: UnitOfWork, serviceId: string, code: string): Promise<string> =>
  uow.write(async (tx) => {
    const id = tx.newId();
    const names = { nameEn: code, nameCy: null };
    await tx.insert(Team, [{ id, serviceId, deliveryAreaId: null, code, ...names, recordedAt: tx.now }]);
    return id;
  });
