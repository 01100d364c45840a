import { Entity, ForeignKey, Index } from 'typeorm';
import { SealedRow } from '../../organisation/owned-row.js';
import { EteSpell } from '../../outcomes/ete-spell.entity.js';
import {
  DateColumn,
  IntegerColumn,
  RealColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** How somebody saw a child get on in a placement. What was not rated is null. */
@Entity('ete_observation')
@Index(['serviceId', 'id'])
@Index(['spellId', 'observedOn'])
export class EteObservation extends SealedRow {
  @ForeignKey(() => EteSpell)
  @ReferenceColumn()
  spellId: string;

  @DateColumn()
  observedOn: string;

  /** Code set ETE_OBSERVER. */
  @TextColumn(60)
  observedBy: string;

  /** Code set ETE_PROGRESS. */
  @TextColumn(60, { nullable: true })
  attendance: string | null;

  /** Code set ETE_PROGRESS. */
  @TextColumn(60, { nullable: true })
  behaviour: string | null;

  /** Code set ETE_PROGRESS. */
  @TextColumn(60, { nullable: true })
  attainment: string | null;

  /** Code set ETE_PROGRESS. */
  @TextColumn(60, { nullable: true })
  progression: string | null;

  /** Of the week before. */
  @RealColumn({ nullable: true })
  hoursAttended: number | null;

  @TextColumn(2000, { nullable: true })
  words: string | null;

  @IntegerColumn()
  rowVersion: number;
}
