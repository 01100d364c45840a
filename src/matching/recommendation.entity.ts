import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { CaseRecord } from '../cases/case-record.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { AdvisedEntry, RuledOutEntry } from './advised-entries.js';

/** Advice on a case as it was given: never altered, so that a plan can say what it followed or did not. */
@Entity('recommendation')
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
export class Recommendation extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  /** The day for which the advice was given. */
  @DateColumn()
  advisedOn: string;

  /** Who asked. */
  @ForeignKey(() => Account)
  @ReferenceColumn()
  advisedToId: string;

  @TextColumn(40)
  ruleVersion: string;

  /** SHA-256 over all that the advice rests on: the same inputs, the same advice. */
  @TextColumn(64)
  inputsSha256: string;

  /** The best, best first. */
  @JsonColumn()
  entries: AdvisedEntry[];

  /** What came first among those that a criterion rules out. */
  @JsonColumn()
  ruledOut: RuledOutEntry[];

  @IntegerColumn()
  recommendedCount: number;

  @IntegerColumn()
  ruledOutCount: number;
}
