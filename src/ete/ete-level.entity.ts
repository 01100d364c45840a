import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import type { OrderPoint } from './judged-level.js';

/**
 * A professional's judgement of how far up the ladder of education, training and employment a child is at the start or at the
 * end of an order. The newest one counts; none is altered.
 */
@Entity('ete_level')
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
@Check('ck_ete_level_level', '"level" BETWEEN 0 AND 6')
export class EteLevel extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @TextColumn(5)
  point: OrderPoint;

  @IntegerColumn()
  level: number;

  @DateColumn()
  judgedOn: string;

  @TextColumn(500)
  reason: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  judgedById: string;
}
