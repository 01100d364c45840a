import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult, shownList } from '../../audit/consult.js';
import { once } from '../../idempotency/once.js';
import { ofService, whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { afterId } from '../../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../../platform/http/page.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { CaseAuditDto, CaseAuditQuery, CreateCaseAuditDto } from '../dto/case-audit.dto.js';
import { doseCodesOf } from '../dose-codes.js';
import { type CaseAuditRow, findCaseAudit, partsOf, toCaseAudit } from './case-audit-row.js';
import { recordCaseAudit } from './record-case-audit.js';

/** Audits of the cases of a service. */
@Injectable()
export class CaseAuditsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: CaseAuditQuery): Promise<Page<CaseAuditDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('a.case_id', principal),
      ofService('a', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['a.id > :after', { after: afterId(query) }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<CaseAuditDto>> => {
      const rows = await tx.query<CaseAuditRow>(
        `SELECT * FROM case_audit a WHERE ${where} ORDER BY a.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const ids = rows.map(({ id }) => id);
      const parts = await partsOf(tx, ids, await doseCodesOf(tx, this.codes, principal.serviceId));
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => toCaseAudit(row, parts),
      );
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'caseAudit',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<CaseAuditDto> {
    const read = async (tx: ReadTransaction): Promise<CaseAuditDto | null> => {
      const row = await findCaseAudit(tx, principal, id);
      if (!row) return null;
      const dose = await doseCodesOf(tx, this.codes, principal.serviceId);
      return toCaseAudit(row, await partsOf(tx, [id], dose));
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (answer) => answer && { recordType: 'caseAudit', recordId: id, caseId: answer.caseId },
    );
    if (!found) throw notFound('audit');
    return found;
  }

  /** @throws DomainError naming every fault (invalid). */
  record(principal: Principal, input: CreateCaseAuditDto): Promise<CaseAuditDto> {
    return once(this.uow, principal, (tx) => recordCaseAudit(tx, this.codes, principal, input));
  }
}
