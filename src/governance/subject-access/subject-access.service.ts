import { Injectable } from '@nestjs/common';
import { ofVisibleChild } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import {
  aboutChild,
  AUDIT_COLUMNS,
  type NamedAuditRow,
  rolesOf,
  toAccessLogEntry,
} from '../../audit/audit-rows.js';
import type { AccessLogEntryDto } from '../../audit/dto/audit-entry.dto.js';
import { keepChange } from '../../audit/record-changes.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import type { ChildTable } from '../child-table.js';
import { CHILD_TABLES } from '../child-tables.js';
import type {
  MakeSubjectAccessReportDto,
  NamedInterventionDto,
  SubjectAccessReportDto,
  SubjectAccessSectionDto,
} from './subject-access.dto.js';

const RECORD_TYPE = 'subjectAccessReport';
const MOST_LOG_ENTRIES = 10_000;

const inCamelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** A row as the contract writes values, alike from both databases. */
const toRecord = ({ columns, flags = [], json = [] }: ChildTable, row: Record<string, unknown>) =>
  Object.fromEntries(
    columns.map((column) => {
      const value = row[column];
      if (flags.includes(column)) return [inCamelCase(column), Boolean(value)];
      if (json.includes(column)) return [inCamelCase(column), JSON.parse(value as string) as unknown];
      return [inCamelCase(column), value];
    }),
  );

async function readSections(
  tx: ReadTransaction,
  { serviceId }: Principal,
  childId: string,
): Promise<SubjectAccessSectionDto[]> {
  const sections: SubjectAccessSectionDto[] = [];
  for (const source of CHILD_TABLES.toReversed()) {
    const { table, recordType, where, columns } = source;
    const rows = await tx.query<Record<string, unknown>>(
      `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where} ORDER BY 1`,
      { serviceId, childId },
    );
    sections.push({ recordType, records: rows.map((row) => toRecord(source, row)) });
  }
  return sections;
}

async function readInterventions(
  tx: ReadTransaction,
  { serviceId }: Principal,
  childId: string,
): Promise<NamedInterventionDto[]> {
  const ofChild =
    'case_id IN (SELECT id FROM case_record WHERE service_id = :serviceId AND child_id = :childId)';
  const rows = await tx.query<{ id: string; title_en: string; title_cy: string | null }>(
    `SELECT v.id, v.title_en, v.title_cy FROM intervention_version v
     WHERE v.id IN (SELECT intervention_version_id FROM delivery WHERE ${ofChild}
       UNION SELECT intervention_version_id FROM plan_action WHERE ${ofChild}) ORDER BY v.id`,
    { serviceId, childId },
  );
  return rows.map((row) => ({
    interventionVersionId: row.id,
    titleEn: row.title_en,
    titleCy: row.title_cy,
  }));
}

async function readLog(
  tx: ReadTransaction,
  { serviceId }: Principal,
  childId: string,
): Promise<{ accessLogCount: number; accessLog: AccessLogEntryDto[] }> {
  const { where, parameters } = whereAll([['e.service_id = :serviceId', { serviceId }], aboutChild(childId)]);
  const rows = await tx.query<NamedAuditRow>(
    `SELECT ${AUDIT_COLUMNS}, a.name AS account_name FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
     WHERE ${where} ORDER BY e.id DESC LIMIT :most`,
    { ...parameters, most: MOST_LOG_ENTRIES },
  );
  const counted = await tx.queryOne<{ count: number }>(
    `SELECT COUNT(*) AS count FROM audit_entry e WHERE ${where}`,
    parameters,
  );
  const roles = await rolesOf(
    tx,
    rows.map((row) => row.account_id),
  );
  return {
    accessLogCount: counted?.count ?? 0,
    accessLog: rows.map((row) => toAccessLogEntry(row, roles)),
  };
}

/** Discloses to a child, or to whoever may ask for the child, everything that is held. */
@Injectable()
export class SubjectAccessService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (not found). */
  make(
    principal: Principal,
    childId: string,
    { recipient, reason }: MakeSubjectAccessReportDto,
  ): Promise<SubjectAccessReportDto> {
    const [visible, parameters] = ofVisibleChild('ch.id', principal);
    return this.uow.write(async (tx) => {
      const child = await tx.queryOne<{ delivery_area_id: string | null }>(
        `SELECT ch.delivery_area_id FROM child ch WHERE ch.id = :childId AND ${visible}`,
        { ...parameters, childId },
      );
      if (!child) throw notFound('child');
      const id = tx.newId();
      const report = {
        ...{ id, childId, recipient, reason, madeAt: tx.now },
        sections: await readSections(tx, principal, childId),
        interventions: await readInterventions(tx, principal, childId),
        ...(await readLog(tx, principal, childId)),
      };
      await keepChange(tx, principal, {
        ...{ recordType: RECORD_TYPE, recordId: id, childId, deliveryAreaId: child.delivery_area_id },
        ...{ before: {}, after: { recipient }, reason },
      });
      const records = report.sections.reduce((sum, section) => sum + section.records.length, 0);
      await audit(tx, principal, {
        action: 'DISCLOSURE',
        recordType: RECORD_TYPE,
        recordId: id,
        childId,
        records,
      });
      return report;
    });
  }
}
