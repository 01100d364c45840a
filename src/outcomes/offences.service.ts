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
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateOffenceDto, CreateOffenceOutcomeDto } from './dto/create-offence.dto.js';
import type { OffenceQuery } from './dto/offence-query.dto.js';
import type { OffenceDto, OffenceOutcomeDto } from './dto/offence.dto.js';
import { type OffenceRow, withOutcomes } from './offence-row.js';
import { recordOffence, recordOutcome } from './record-offence.js';

/** The offences of the children of a service, with their legal outcomes. */
@Injectable()
export class OffencesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  list(principal: Principal, query: OffenceQuery): Promise<Page<OffenceDto>> {
    const { serviceId } = principal;
    const { where, parameters } = whereAll([
      ofVisibleChild('o.child_id', principal),
      ofService('o', serviceId, { table: 'child', key: 'child_id', id: query.childId }),
      ['o.id > :after', { after: afterId(query) }],
      ['o.committed_on >= :committedFrom', { committedFrom: query.committedFrom }],
      ['o.committed_on <= :committedTo', { committedTo: query.committedTo }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<OffenceDto>> => {
      const rows = await tx.query<OffenceRow>(
        `SELECT * FROM offence o WHERE ${where} ORDER BY o.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const page = pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => row,
      );
      return { ...page, items: await withOutcomes(tx, serviceId, page.items) };
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'offence',
        items.map(({ childId }) => childId),
        'child',
      ),
    );
  }

  /** @throws DomainError (not found). */
  get(principal: Principal, id: string): Promise<OffenceDto> {
    const [visible, parameters] = ofVisibleChild('o.child_id', principal);
    const read = async (tx: ReadTransaction): Promise<OffenceDto> => {
      const rows = await tx.query<OffenceRow>(`SELECT * FROM offence o WHERE o.id = :id AND ${visible}`, {
        ...parameters,
        id,
      });
      const [offence] = await withOutcomes(tx, principal.serviceId, rows);
      if (!offence) throw notFound('offence');
      return offence;
    };
    return consult(this.uow, principal, read, ({ childId }) => ({
      recordType: 'offence',
      recordId: id,
      childId,
    }));
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record(principal: Principal, input: CreateOffenceDto): Promise<OffenceDto> {
    return once(this.uow, principal, (tx) => recordOffence(tx, this.codes, principal, input));
  }

  /** @throws DomainError: not found, naming every fault (invalid), or where it is recorded already (conflict). */
  recordOutcome(
    principal: Principal,
    offenceId: string,
    input: CreateOffenceOutcomeDto,
  ): Promise<OffenceOutcomeDto> {
    return once(this.uow, principal, (tx) => recordOutcome(tx, this.codes, { principal, offenceId }, input));
  }
}
