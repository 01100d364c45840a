import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** The key from which a service makes pseudonyms. No answer ever holds it. */
@Entity('pseudonym_key')
@Index(['serviceId', 'id'])
export class PseudonymKey {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  /** 256 random bits, in hexadecimal. */
  @TextColumn(64)
  secret: string;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  madeById: string;

  /** Since when another took its place; null: it is used. */
  @TextColumn(24, { nullable: true })
  retiredAt: string | null;

  @InstantColumn()
  recordedAt: string;
}
