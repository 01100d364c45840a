import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  FlagColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import { ChangesCase } from '../platform/database/changes-case.js';
import { NeedArea } from '../reference-data/need-area.entity.js';
import { Assessment } from './assessment.entity.js';

/**
 * What one assessment says of one need area: the raw value as received, and the severity it was mapped to.
 * A null severity means the area was not assessed, which is not the same as no need.
 */
@Entity('need_rating')
@ChangesCase('caseId')
@Unique(['assessmentId', 'needAreaCode'])
@Index(['caseId', 'needAreaCode', 'assessedOn', 'isPriority', 'severity', 'id'])
@Check('ck_need_rating_severity', '"severity" BETWEEN 0 AND 4')
@Check('ck_need_rating_strength', '"strength" BETWEEN 1 AND 3')
export class NeedRating extends SealedRow {
  @ForeignKey(() => Assessment)
  @ReferenceColumn()
  assessmentId: string;

  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  @DateColumn()
  assessedOn: string;

  @TextColumn(60, { nullable: true })
  rawValue: string | null;

  /** 0 none to 4 very strong; null: not assessed. */
  @IntegerColumn({ nullable: true })
  severity: number | null;

  /** A person's decision that this need comes first. */
  @FlagColumn()
  isPriority: boolean;

  /** 1 to 3 for a factor that helps the child desist; never netted off against severity. */
  @IntegerColumn({ nullable: true })
  strength: number | null;

  /** The strength as the source states it. */
  @TextColumn(60, { nullable: true })
  strengthRawValue: string | null;

  /** Code set AGENCY: whose worker assessed this need; null: not said. */
  @TextColumn(60, { nullable: true })
  assessedByAgency: string | null;

  /** The version of the mapping from raw value to severity. */
  @TextColumn(40)
  mappingVersion: string;
}
