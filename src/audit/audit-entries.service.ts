import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { afterFault } from '../platform/errors/date-faults.js';
import { notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { beforeId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import type { PageQuery } from '../platform/http/page-query.dto.js';
import {
  aboutCase,
  aboutChild,
  AUDIT_COLUMNS,
  type AuditRow,
  type NamedAuditRow,
  rolesOf,
  toAccessLogEntry,
  toAuditEntry,
} from './audit-rows.js';
import { readHead } from './chain.js';
import { consult } from './consult.js';
import type { AccessLogEntryDto, AuditEntryDto, AuditEntryQuery } from './dto/audit-entry.dto.js';
import type { AuditVerificationDto, AuditVerificationQuery } from './dto/audit-verification.dto.js';
import { verifyAuditChain } from './verify-chain.js';

/** Reads the audit log, and holds it against its chain. */
@Injectable()
export class AuditEntriesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (invalid) where the period ends before it begins. */
  async list({ serviceId }: Principal, query: AuditEntryQuery): Promise<Page<AuditEntryDto>> {
    const { accountId, action, recordedFrom, recordedTo } = query;
    const faults = new FaultList();
    const reversed = 'The period ends before it begins.';
    faults.addAll(afterFault('?recordedFrom', recordedFrom, recordedTo, 'PERIOD_REVERSED', reversed));
    faults.throwIfAny();
    const { where, parameters } = whereAll([
      ['e.service_id = :serviceId', { serviceId }],
      ['e.id < :before', { before: beforeId(query) }],
      ['e.account_id = :accountId', { accountId }],
      ['e.action = :action', { action }],
      ['e.recorded_at >= :from', { from: recordedFrom && `${recordedFrom}T00:00:00.000Z` }],
      ['e.recorded_at <= :to', { to: recordedTo && `${recordedTo}T23:59:59.999Z` }],
      aboutCase(query.caseId),
      aboutChild(query.childId),
    ]);
    const rows = await this.uow.analyse((tx) =>
      tx.query<AuditRow>(
        `SELECT ${AUDIT_COLUMNS} FROM audit_entry e WHERE ${where} ORDER BY e.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      ),
    );
    return pageOf(rows, query, ({ id }) => [id], toAuditEntry);
  }

  /**
   * Everything that was done with the records of a child. To look here is logged as well.
   * @throws DomainError (not found).
   */
  async ofChild(principal: Principal, childId: string, query: PageQuery): Promise<Page<AccessLogEntryDto>> {
    const read = async (tx: ReadTransaction): Promise<Page<AccessLogEntryDto> | null> => {
      const [visible, seeing] = ofVisibleChild('ch.id', principal);
      const sql = `SELECT ch.id FROM child ch WHERE ch.id = :childId AND ${visible}`;
      if (!(await tx.queryOne(sql, { ...seeing, childId }))) return null;
      const { where, parameters } = whereAll([
        ['e.service_id = :serviceId', { serviceId: principal.serviceId }],
        ['e.id < :before', { before: beforeId(query) }],
        aboutChild(childId),
      ]);
      const rows = await tx.query<NamedAuditRow>(
        `SELECT ${AUDIT_COLUMNS}, a.name AS account_name
         FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
         WHERE ${where} ORDER BY e.id DESC LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const roles = await rolesOf(
        tx,
        rows.map((row) => row.account_id),
      );
      return pageOf(
        rows,
        query,
        ({ id }) => [id],
        (row) => toAccessLogEntry(row, roles),
      );
    };
    const page = await consult(
      this.uow,
      principal,
      read,
      (found) => found && { recordType: 'accessLog', childId, records: found.items.length },
    );
    if (!page) throw notFound('child');
    return page;
  }

  async verify({ expectHead }: AuditVerificationQuery): Promise<AuditVerificationDto> {
    const expected = expectHead === undefined ? null : readHead(expectHead);
    const report = await this.uow.analyse((tx) => verifyAuditChain(tx, { head: expected }));
    return { holds: report.faultCount === 0, ...report };
  }
}
