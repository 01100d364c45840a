import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import { Account } from './account.entity.js';

/** A token that the product made. Of its secret only the SHA-256 is kept. */
@Entity('access_token')
@Unique(['secretSha256'])
@Index(['accountId'])
export class AccessToken {
  @IdColumn()
  id: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  accountId: string;

  /** What it is for, as its owner calls it. */
  @TextColumn(200)
  label: string;

  @TextColumn(64)
  secretSha256: string;

  /** What it is limited to; null: whatever its account may do. */
  @JsonColumn({ nullable: true })
  scopes: readonly string[] | null;

  @JsonColumn({ nullable: true })
  roles: readonly string[] | null;

  @TextColumn(24)
  expiresAt: string;

  @TextColumn(24, { nullable: true })
  revokedAt: string | null;

  /** The minute in which it was last used; null: never. */
  @TextColumn(24, { nullable: true })
  lastUsedAt: string | null;

  /** The account that made it; null: a command on the machine did. */
  @ForeignKey(() => Account)
  @ReferenceColumn({ nullable: true })
  madeById: string | null;

  /** The token that it was made with, and is revoked with; null: none was used. */
  @ForeignKey(() => AccessToken)
  @ReferenceColumn({ nullable: true })
  madeWithId: string | null;

  @InstantColumn()
  recordedAt: string;
}
