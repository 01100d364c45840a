import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { staleVersion } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import type { Versioned } from '../../platform/http/versioned.js';
import { readPolicies, versionOfPolicies } from './read-policies.js';
import { RecordClasses } from './record-classes.js';
import type { RetentionPolicyListDto, RetentionTermsDto } from './retention.dto.js';
import { RetentionPolicy } from './retention-policy.entity.js';

const sameTerms = (one: RetentionTermsDto, other: RetentionTermsDto): boolean =>
  one.recordClass === other.recordClass &&
  one.countedFrom === other.countedFrom &&
  one.years === other.years &&
  one.basis === other.basis;

function requireClasses(terms: readonly RetentionTermsDto[], known: ReadonlySet<string>): void {
  const faults = new FaultList();
  terms.forEach(({ recordClass }, index) => {
    const pointer = `/policies/${index}/recordClass`;
    if (!known.has(recordClass)) {
      faults.add(pointer, 'UNKNOWN_RECORD_CLASS', `The classes are ${[...known].sort().join(', ')}.`);
    } else if (terms.findIndex((other) => other.recordClass === recordClass) < index) {
      faults.add(pointer, 'CLASS_REPEATED', 'A class has one policy.');
    }
  });
  faults.throwIfAny();
}

/** How long a service keeps records. Nothing is due before the service itself says so. */
@Injectable()
export class RetentionPoliciesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly classes: RecordClasses,
  ) {}

  list({ serviceId }: Principal): Promise<Versioned<RetentionPolicyListDto>> {
    return this.uow.read((tx) => this.#read(tx, serviceId));
  }

  /**
   * Sets every policy of the service. Those that stay as they are keep their ids; the others end.
   * @throws DomainError: precondition failed; invalid where a class is not known, or named twice.
   */
  replace(
    { serviceId, accountId }: Principal,
    listVersion: number,
    terms: readonly RetentionTermsDto[],
  ): Promise<Versioned<RetentionPolicyListDto>> {
    return this.uow.write(async (tx) => {
      if ((await versionOfPolicies(tx, serviceId)) !== listVersion) throw staleVersion();
      requireClasses(terms, new Set((await this.classes.byOrderType(tx, serviceId)).values()));
      const stored = await readPolicies(tx, serviceId);
      for (const policy of stored) {
        if (terms.some((wanted) => sameTerms(wanted, policy))) continue;
        await tx.execute('UPDATE retention_policy SET ended_at = :now WHERE id = :id', {
          id: policy.id,
          now: tx.now,
        });
      }
      const added = terms.filter((wanted) => !stored.some((policy) => sameTerms(wanted, policy)));
      await tx.insert(
        RetentionPolicy,
        added.map(({ recordClass, countedFrom, years, basis }) => ({
          ...{ id: tx.newId(), serviceId, recordClass, countedFrom, years, basis },
          ...{ setById: accountId, endedAt: null, recordedAt: tx.now },
        })),
      );
      return this.#read(tx, serviceId);
    });
  }

  async #read(tx: ReadTransaction, serviceId: string): Promise<Versioned<RetentionPolicyListDto>> {
    const items = await readPolicies(tx, serviceId);
    const classes = new Set((await this.classes.byOrderType(tx, serviceId)).values());
    for (const { recordClass } of items) classes.delete(recordClass);
    const body = { items, withoutPolicy: [...classes].sort() };
    return { body, rowVersion: await versionOfPolicies(tx, serviceId) };
  }
}
