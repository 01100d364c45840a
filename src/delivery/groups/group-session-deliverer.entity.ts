import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import { ReferenceColumn } from '../../platform/database/columns.js';
import { Worker } from '../../workforce/worker.entity.js';
import { GroupSession } from './group-session.entity.js';

/** That somebody delivered a group session; what each child had by it names them too, and goes with the child. */
@Entity('group_session_deliverer')
@Unique(['groupSessionId', 'workerId'])
@Index(['workerId'])
export class GroupSessionDeliverer extends OwnedRow {
  @ForeignKey(() => GroupSession)
  @ReferenceColumn()
  groupSessionId: string;

  @ForeignKey(() => Worker)
  @ReferenceColumn()
  workerId: string;
}
