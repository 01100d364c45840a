import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { Versioned } from '../platform/http/versioned.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateEteSpellDto } from './dto/create-ete-spell.dto.js';
import type { EteSpellQuery } from './dto/ete-spell-query.dto.js';
import type { EteSpellDto } from './dto/ete-spell.dto.js';
import type { UpdateEteSpellDto } from './dto/update-ete-spell.dto.js';
import { type EteSpellRow, findEteSpell, toEteSpell } from './ete-spell-row.js';
import { changeEteSpell, recordEteSpell } from './write-ete-spell.js';

/** Spells of education, training and employment of the children of a service. */
@Injectable()
export class EteSpellsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: EteSpellQuery): Promise<Page<EteSpellDto>> {
    const { where, parameters } = whereAll([
      ofVisibleChild('e.child_id', principal),
      ofService('e', principal.serviceId, { table: 'child', key: 'child_id', id: query.childId }),
      ['e.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<EteSpellDto>> => {
      const rows = await tx.query<EteSpellRow>(
        `SELECT * FROM ete_spell e WHERE ${where} ORDER BY e.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      return pageOf(rows, query, (row) => [row.id], toEteSpell);
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'eteSpell',
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<Versioned<EteSpellDto>> {
    const row = await consult(
      this.uow,
      principal,
      (tx) => findEteSpell(tx, principal, id),
      (found) => found && { recordType: 'eteSpell', recordId: found.id, childId: found.child_id },
    );
    if (!row) throw notFound('spell');
    return { body: toEteSpell(row), rowVersion: row.row_version };
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record(principal: Principal, input: CreateEteSpellDto): Promise<Versioned<EteSpellDto>> {
    return once(this.uow, principal, (tx) => recordEteSpell(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, precondition failed, or naming every fault (invalid). */
  update(
    principal: Principal,
    id: string,
    rowVersion: number,
    input: UpdateEteSpellDto,
  ): Promise<Versioned<EteSpellDto>> {
    return this.uow.write((tx) => changeEteSpell(tx, this.codes, { principal, id, rowVersion }, input));
  }
}
