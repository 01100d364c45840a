import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import type { ErasureGround } from './erasure-ground.js';

/** That a child was erased, when and why: ids, codes and counts. Triggers keep every row as it was written. */
@Entity('erasure_tombstone')
@Unique(['childId'])
@Index(['serviceId', 'id'])
export class ErasureTombstone {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  /** No foreign key: it outlives the child's record. */
  @ReferenceColumn()
  childId: string;

  @TextColumn(30)
  ground: ErasureGround;

  /** The policies by which it was due; empty where it was erased before. */
  @JsonColumn()
  policyIds: readonly string[];

  /** How many rows of each table were removed. */
  @JsonColumn()
  rowsRemoved: Readonly<Record<string, number>>;

  @ReferenceColumn()
  erasedById: string;

  @InstantColumn()
  recordedAt: string;
}
