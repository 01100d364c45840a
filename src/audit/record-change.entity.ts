import { Entity, Index } from 'typeorm';
import { OwnedRow } from '../organisation/owned-row.js';
import { JsonColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';

/** The records whose changes are kept, as the contract calls them. */
export const CHANGED_RECORD_TYPES = [
  'assessment',
  'attendance',
  'case',
  'caseRestriction',
  'child',
  'delivery',
  'eteObservation',
  'eteSpell',
  'followUpEvent',
  'informationRequest',
  'referral',
  'harmOverride',
  'needRating',
  'offence',
  'offenceOutcome',
  'planAction',
  'reidentification',
  'session',
  'significantChange',
  'skillMeasure',
  'subjectAccessReport',
  'suitabilityAssessment',
] as const;
export type ChangedRecordType = (typeof CHANGED_RECORD_TYPES)[number];

/** The value of a field before and after a change. */
export interface FieldChange {
  from: unknown;
  to: unknown;
}

/** A change of a record: which fields, by whom, when and why. Unlike the audit log it holds values, and is erased with the child. */
@Entity('record_change')
@Index(['recordId', 'id'])
@Index(['caseId', 'id'])
@Index(['childId', 'id'])
export class RecordChange extends OwnedRow {
  @TextColumn(40)
  recordType: ChangedRecordType;

  @ReferenceColumn()
  recordId: string;

  @ReferenceColumn({ nullable: true })
  caseId: string | null;

  @ReferenceColumn({ nullable: true })
  childId: string | null;

  @ReferenceColumn()
  accountId: string;

  /** As given with the change; null: none was. */
  @TextColumn(500, { nullable: true })
  reason: string | null;

  /** By field. */
  @JsonColumn()
  changes: Record<string, FieldChange>;
}
