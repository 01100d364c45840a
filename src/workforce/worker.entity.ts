import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from '../access/account.entity.js';
import { OwnedRow } from '../organisation/owned-row.js';
import { Team } from '../organisation/team.entity.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { Language } from '../platform/http/language.js';

/** Somebody who delivers interventions, of the service or of a partner; with or without an account of their own. */
@Entity('worker')
@Unique(['serviceId', 'reference'])
@Unique(['accountId'])
@Index(['serviceId', 'id'])
@Index(['teamId'])
@Check('ck_worker_dates', '"active_to" IS NULL OR "active_to" >= "active_from"')
export class Worker extends OwnedRow {
  /** The service's own reference, such as a payroll number. */
  @TextColumn(64)
  reference: string;

  @TextColumn(200)
  name: string;

  /** Code set AGENCY. */
  @TextColumn(60)
  agency: string;

  @ForeignKey(() => Team)
  @ReferenceColumn({ nullable: true })
  teamId: string | null;

  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  accountId: string | null;

  /** Those in which they can deliver. */
  @JsonColumn()
  languages: Language[];

  @DateColumn()
  activeFrom: string;

  /** The last day; null: works still. */
  @DateColumn({ nullable: true })
  activeTo: string | null;

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
