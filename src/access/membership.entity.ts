import { Entity, ForeignKey, Index } from 'typeorm';
import { Team } from '../organisation/team.entity.js';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { Account } from './account.entity.js';
import type { Role } from './roles.js';

/** A role that an account holds. It is never changed: it ends, and another begins. */
@Entity('membership')
@Index(['accountId'])
export class Membership {
  @IdColumn()
  id: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  accountId: string;

  @TextColumn(40)
  role: Role;

  /** Null: in the whole of the account's service. */
  @ForeignKey(() => Team)
  @ReferenceColumn({ nullable: true })
  teamId: string | null;

  @TextColumn(24, { nullable: true })
  endedAt: string | null;

  @InstantColumn()
  recordedAt: string;
}
