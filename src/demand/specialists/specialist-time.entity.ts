import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { OwnedRow } from '../../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  RealColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { NeedArea } from '../../reference-data/need-area.entity.js';
import type { SpecialistUse } from './specialist-time-rules.js';

/** The hours that a service had of a specialist for a need area in a period, and what they went to. */
@Entity('specialist_time')
@Index(['serviceId', 'id'])
@Index(['serviceId', 'validFrom'])
@Check('ck_specialist_time_dates', '"valid_to" >= "valid_from"')
@Check('ck_specialist_time_hours', '"hours_available" >= 0')
export class SpecialistTime extends OwnedRow {
  /** Code set AGENCY: whose specialist. */
  @TextColumn(60)
  agency: string;

  /** What kind of specialist, in words. */
  @TextColumn(200)
  specialism: string;

  @ForeignKey(() => NeedArea)
  @TextColumn(20)
  needAreaCode: string;

  @DateColumn()
  validFrom: string;

  /** The last day. */
  @DateColumn()
  validTo: string;

  @RealColumn()
  hoursAvailable: number;

  @JsonColumn()
  uses: SpecialistUse[];

  @IntegerColumn()
  rowVersion: number;
}
