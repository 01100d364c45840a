import { Entity, ForeignKey, Unique } from 'typeorm';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { InstrumentDefinition } from './definition.js';

/** A questionnaire or rating of skills or wellbeing: how it is scored, and how far a change of its score is to be trusted. */
@Entity('instrument')
@Unique(['serviceId', 'code'])
export class Instrument {
  @IdColumn()
  id: string;

  /** Null: it ships with the product, for every service. */
  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn({ nullable: true })
  serviceId: string | null;

  @TextColumn(60)
  code: string;

  @TextColumn(200)
  nameEn: string;

  @TextColumn(200, { nullable: true })
  nameCy: string | null;

  @JsonColumn()
  definition: InstrumentDefinition;

  /** The last day on which it is used; null: it is in use. */
  @DateColumn({ nullable: true })
  retiredOn: string | null;

  @IntegerColumn()
  rowVersion: number;

  @InstantColumn()
  recordedAt: string;
}
