import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { staleVersion } from '../../platform/errors/domain-error.js';
import type { Versioned } from '../../platform/http/versioned.js';
import type { DeliveryPolicyDto, SetDeliveryPolicyDto } from './delivery-policy.dto.js';
import { DeliveryPolicy } from './delivery-policy.entity.js';
import { findDeliveryPolicy } from './read-delivery-policy.js';

/** The version that a policy has before anybody sets it. */
const UNSET = 1;

async function read(tx: ReadTransaction, serviceId: string): Promise<Versioned<DeliveryPolicyDto>> {
  const row = await findDeliveryPolicy(tx, serviceId);
  return {
    body: {
      untrainedDeliverer: row?.untrained_deliverer ?? 'WARN',
      groupSize: row?.group_size ?? 'WARN',
      setById: row?.set_by_id ?? null,
      setAt: row?.recorded_at ?? null,
    },
    rowVersion: row?.row_version ?? UNSET,
  };
}

/** What a service warns of when a session is recorded, and what it refuses. */
@Injectable()
export class DeliveryPolicyService {
  constructor(private readonly uow: UnitOfWork) {}

  get({ serviceId }: Principal): Promise<Versioned<DeliveryPolicyDto>> {
    return this.uow.read((tx) => read(tx, serviceId));
  }

  /** @throws DomainError (precondition failed) where somebody set it meanwhile. */
  set(
    { serviceId, accountId }: Principal,
    rowVersion: number,
    { untrainedDeliverer, groupSize }: SetDeliveryPolicyDto,
  ): Promise<Versioned<DeliveryPolicyDto>> {
    return this.uow.write(async (tx) => {
      const stored = await findDeliveryPolicy(tx, serviceId);
      if ((stored?.row_version ?? UNSET) !== rowVersion) throw staleVersion();
      const facts = { untrainedDeliverer, groupSize, setById: accountId, recordedAt: tx.now };
      if (stored) await tx.update(DeliveryPolicy, { id: stored.id, serviceId, rowVersion }, facts);
      else {
        await tx.insert(DeliveryPolicy, [{ id: tx.newId(), serviceId, rowVersion: UNSET + 1, ...facts }]);
      }
      return read(tx, serviceId);
    });
  }
}
