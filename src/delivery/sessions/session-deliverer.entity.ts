import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { SealedRow } from '../../organisation/owned-row.js';
import { ReferenceColumn } from '../../platform/database/columns.js';
import { Worker } from '../../workforce/worker.entity.js';
import { Session } from './session.entity.js';

/** That somebody delivered a session, alone or with others. */
@Entity('session_deliverer')
@Unique(['sessionId', 'workerId'])
@Index(['workerId'])
export class SessionDeliverer extends SealedRow {
  @ForeignKey(() => Session)
  @ReferenceColumn()
  sessionId: string;

  @ForeignKey(() => Worker)
  @ReferenceColumn()
  workerId: string;
}
