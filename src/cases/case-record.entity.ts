import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import { Team } from '../organisation/team.entity.js';
import {
  DateColumn,
  FlagColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import { ChangesCase } from '../platform/database/changes-case.js';
import { Child } from './child.entity.js';

/** One period of a child's supervision by a service, with the index event from which reoffending is counted. */
@Entity('case_record')
@ChangesCase('id')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['serviceId', 'childId', 'indexDate'])
@Index(['allocatedToId'])
@Index('ix_case_record_restricted', ['serviceId', 'childId', 'id'], { where: '"is_restricted"' })
@Check('ck_case_record_dates', '"closed_on" IS NULL OR "closed_on" >= "opened_on"')
@Check('ck_case_record_index', '("index_date" IS NULL) = ("index_event" IS NULL)')
export class CaseRecord extends SealedRow {
  @ForeignKey(() => Child)
  @ReferenceColumn()
  childId: string;

  @TextColumn(64)
  reference: string;

  @DateColumn()
  openedOn: string;

  @DateColumn({ nullable: true })
  closedOn: string | null;

  /** Code set ORDER_TYPE. */
  @TextColumn(60)
  orderType: string;

  /** Last day of the order; null: not known, or there is none. */
  @DateColumn({ nullable: true })
  orderEndsOn: string | null;

  /** Code set SETTING: where the child is supervised. */
  @TextColumn(60)
  setting: string;

  /** Code set CARE_STATUS: whether the child is looked after; null: not recorded. */
  @TextColumn(60, { nullable: true })
  careStatus: string | null;

  /** Code set INDEX_EVENT; null where nothing starts a reoffending follow-up, as in prevention work. */
  @TextColumn(60, { nullable: true })
  indexEvent: string | null;

  /** Release, sentence or caution date. */
  @DateColumn({ nullable: true })
  indexDate: string | null;

  /** Code set JUDGEMENT_LEVEL; null: not assessed. */
  @TextColumn(60, { nullable: true })
  likelihoodOfReoffending: string | null;

  /** The team that works with the child; null: none in particular. */
  @ForeignKey(() => Team)
  @ReferenceColumn({ nullable: true })
  teamId: string | null;

  /** The account of the worker who works the case; null: of nobody yet. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  allocatedToId: string | null;

  /** Kept from everybody but those who were given access to this case. */
  @FlagColumn({ default: false })
  isRestricted: boolean;

  @IntegerColumn()
  rowVersion: number;
}
