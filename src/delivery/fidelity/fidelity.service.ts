import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { consult } from '../../audit/consult.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { FidelityDto } from './fidelity.dto.js';
import { readDelivered } from './read-delivered.js';
import { completionsByExtent, toFidelity } from './to-fidelity.js';

/** How true to its design a delivery was. */
@Injectable()
export class FidelityService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (not found). */
  async get(principal: Principal, deliveryId: string): Promise<FidelityDto> {
    const found = await consult(
      this.uow,
      principal,
      async (tx) => {
        const [work] = await readDelivered(tx, this.codes, principal, { deliveryId });
        if (!work) return null;
        const completions = await completionsByExtent(tx, this.codes, principal.serviceId);
        return { caseId: work.caseId, fidelity: toFidelity(work, completions) };
      },
      (shown) => shown && { recordType: 'fidelity', recordId: deliveryId, caseId: shown.caseId },
    );
    if (!found) throw notFound('delivery');
    return found.fidelity;
  }
}
