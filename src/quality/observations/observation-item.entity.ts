import { Entity, ForeignKey, Unique } from 'typeorm';
import { SealedRow } from '../../organisation/owned-row.js';
import { FlagColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';
import type { Answer } from '../score.js';
import { Observation } from './observation.entity.js';

/** Whether something that an observer looks for was there. */
@Entity('observation_item')
@Unique(['observationId', 'isCore', 'component'])
export class ObservationItem extends SealedRow {
  @ForeignKey(() => Observation)
  @ReferenceColumn()
  observationId: string;

  /** A core component of the version, or a code of the set OBSERVATION_ITEM. */
  @TextColumn(60)
  component: string;

  @FlagColumn()
  isCore: boolean;

  @TextColumn(3)
  answer: Answer;

  @TextColumn(1000, { nullable: true })
  words: string | null;
}
