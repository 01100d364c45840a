import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import type { Versioned } from '../../platform/http/versioned.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type {
  CreateEteObservationDto,
  EteObservationDto,
  EteObservationQuery,
  UpdateEteObservationDto,
} from '../dto/ete-observation.dto.js';
import {
  type EteObservationRow,
  findEteObservation,
  SELECT_OBSERVATIONS,
  toEteObservation,
} from './ete-observation-row.js';
import { changeEteObservation, recordEteObservation } from './write-ete-observation.js';

/** How children get on in their placements. */
@Injectable()
export class EteObservationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: EteObservationQuery): Promise<Page<EteObservationDto>> {
    const { where, parameters } = whereAll([
      ofVisibleChild('e.child_id', principal),
      ofService('o', principal.serviceId, { table: 'ete_spell', key: 'spell_id', id: query.spellId }),
      ['o.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<EteObservationDto>> => {
      const rows = await tx.query<EteObservationRow>(
        `${SELECT_OBSERVATIONS} WHERE ${where} ORDER BY o.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, (row) => [row.id], toEteObservation);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'eteObservation',
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<EteObservationDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findEteObservation(tx, principal, id),
      (found) => found && { recordType: 'eteObservation', recordId: found.id, childId: found.child_id },
    );
    if (!row) throw notFound('observation');
    return { body: toEteObservation(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateEteObservationDto): Promise<Versioned<EteObservationDto>> {
    return once(this.uow, principal, (tx) => recordEteObservation(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateEteObservationDto,
  ): Promise<Versioned<EteObservationDto>> {
    return this.uow.write((tx) => changeEteObservation(tx, this.codes, { principal, id, rowVersion }, input));
  }
}
