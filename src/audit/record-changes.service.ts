import { Injectable } from '@nestjs/common';
import { ofVisibleCase, ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { type Condition, whereAll } from '../platform/database/conditions.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { beforeId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { consult } from './consult.js';
import type { RecordChangeDto, RecordChangeQuery } from './dto/record-change.dto.js';
import type { ChangedRecordType, FieldChange } from './record-change.entity.js';

/** A change as the database gives it. */
interface ChangeRow {
  id: string;
  record_type: ChangedRecordType;
  record_id: string;
  case_id: string | null;
  child_id: string | null;
  account_id: string;
  account_name: string | null;
  reason: string | null;
  changes: string;
  recorded_at: string;
}

const toRecordChange = (row: ChangeRow): RecordChangeDto => ({
  id: row.id,
  recordType: row.record_type,
  recordId: row.record_id,
  caseId: row.case_id,
  childId: row.child_id,
  accountId: row.account_id,
  accountName: row.account_name,
  reason: row.reason,
  changes: JSON.parse(row.changes) as Record<string, FieldChange>,
  recordedAt: row.recorded_at,
});

/** Changes `r` of what belongs to a case that the principal may see, or to no case and a child that the principal may. */
function visibleChange(principal: Principal): Condition {
  const [ofCase, caseParameters] = ofVisibleCase('r.case_id', principal);
  const [ofChild, childParameters] = ofVisibleChild('r.child_id', principal);
  return [
    `((r.case_id IS NOT NULL AND ${ofCase}) OR (r.case_id IS NULL AND ${ofChild}))`,
    { ...caseParameters, ...childParameters },
  ];
}

/** What was changed in the records of children, by whom, when and why. */
@Injectable()
export class RecordChangesService {
  constructor(private readonly uow: UnitOfWork) {}

  async list(principal: Principal, query: RecordChangeQuery): Promise<Page<RecordChangeDto>> {
    const { recordType, recordId, caseId, childId } = query;
    const { where, parameters } = whereAll([
      ['r.service_id = :serviceId', { serviceId: principal.serviceId }],
      visibleChange(principal),
      ['r.id < :before', { before: beforeId(query) }],
      ['r.record_type = :recordType', { recordType }],
      ['r.record_id = :recordId', { recordId }],
      ['r.case_id = :caseId', { caseId }],
      ['r.child_id = :childId', { childId }],
    ]);
    return consult(
      this.uow,
      principal,
      async (tx) => {
        const rows = await tx.query<ChangeRow>(
          `SELECT r.id, r.record_type, r.record_id, r.case_id, r.child_id, r.account_id, a.name AS account_name,
             r.reason, r.changes, r.recorded_at
           FROM record_change r LEFT JOIN account a ON a.id = r.account_id
           WHERE ${where} ORDER BY r.id DESC LIMIT :limit`,
          { ...parameters, limit: rowLimit(query) },
        );
        return pageOf(rows, query, ({ id }) => [id], toRecordChange);
      },
      ({ items }) => {
        // A change is of a case or, where it is of none, of a child: either way its subject.
        const subjects = items.flatMap((item) => item.caseId ?? item.childId ?? []);
        const [first] = items;
        const subjectKind = first?.caseId ? 'case' : 'child';
        return items.length === 0
          ? null
          : { recordType: 'recordChange', subjects, subjectKind, records: items.length };
      },
    );
  }
}
