import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { Goal } from './goal.entity.js';

/** How near somebody says a goal is, from 0, not at all, to 10, reached. */
@Entity('goal_rating')
@Index(['goalId', 'ratedOn'])
@Check('ck_goal_rating_rating', '"rating" BETWEEN 0 AND 10')
export class GoalRating extends SealedRow {
  @ForeignKey(() => Goal)
  @ReferenceColumn()
  goalId: string;

  @DateColumn()
  ratedOn: string;

  @IntegerColumn()
  rating: number;

  /** Code set RESPONDENT. */
  @TextColumn(60)
  respondent: string;
}
