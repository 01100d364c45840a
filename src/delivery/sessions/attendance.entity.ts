import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { SealedRow } from '../../organisation/owned-row.js';
import { IntegerColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import { ChangesCase } from '../../platform/database/changes-case.js';
import { Session } from './session.entity.js';

/** Whether and how the child attended a session. */
@Entity('attendance')
@ChangesCase('sessionId', 'SELECT case_id AS id FROM delivery_session WHERE id = :id')
@Unique(['sessionId'])
@Check('ck_attendance_minutes', '"minutes_attended" BETWEEN 0 AND 1440')
@Check('ck_attendance_engagement', '"engagement" BETWEEN 0 AND 4')
@Check('ck_attendance_child_engagement', '"child_engagement" BETWEEN 0 AND 4')
export class Attendance extends SealedRow {
  @ForeignKey(() => Session)
  @ReferenceColumn()
  sessionId: string;

  /** Code set ATTENDANCE. */
  @TextColumn(60)
  code: string;

  @IntegerColumn()
  minutesAttended: number;

  /** The worker's rating of engagement, 0 none to 4 full; null: not rated. */
  @IntegerColumn({ nullable: true })
  engagement: number | null;

  /** The child's own rating of it, 0 to 4; null: not asked, or not answered. */
  @IntegerColumn({ nullable: true })
  childEngagement: number | null;
}
