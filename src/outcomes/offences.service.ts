import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
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

  list({ serviceId }: Principal, query: OffenceQuery): Promise<Page<OffenceDto>> {
    const { where, parameters } = whereAll([
      ofService('o', serviceId, { table: 'child', key: 'child_id', id: query.childId }),
      ['o.id > :after', { after: afterId(query) }],
      ['o.committed_on >= :committedFrom', { committedFrom: query.committedFrom }],
      ['o.committed_on <= :committedTo', { committedTo: query.committedTo }],
    ]);
    return this.uow.read(async (tx) => {
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
    });
  }

  /** @throws DomainError (not found). */
  get({ serviceId }: Principal, id: string): Promise<OffenceDto> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<OffenceRow>(
        'SELECT * FROM offence WHERE id = :id AND service_id = :serviceId',
        { id, serviceId },
      );
      const [offence] = await withOutcomes(tx, serviceId, rows);
      if (!offence) throw notFound('offence');
      return offence;
    });
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record({ serviceId }: Principal, input: CreateOffenceDto): Promise<OffenceDto> {
    return this.uow.write((tx) => recordOffence(tx, this.codes, serviceId, input));
  }

  /** @throws DomainError: not found, naming every fault (invalid), or where it is recorded already (conflict). */
  recordOutcome(
    { serviceId }: Principal,
    offenceId: string,
    input: CreateOffenceOutcomeDto,
  ): Promise<OffenceOutcomeDto> {
    return this.uow.write((tx) => recordOutcome(tx, this.codes, { serviceId, offenceId }, input));
  }
}
