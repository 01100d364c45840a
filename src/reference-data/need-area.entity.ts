import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { YouthJusticeService } from '../organisation/youth-justice-service.entity.js';
import {
  FlagColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** An area of need that is assessed and that interventions target. Codes are stable; labels have versions. */
@Entity('need_area')
export class NeedArea {
  @PrimaryColumn({ type: 'varchar', length: '20' })
  code: string;

  /** The service that added this area; null for the national list. */
  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn({ nullable: true })
  serviceId: string | null;

  @TextColumn(200)
  labelEn: string;

  @TextColumn(200, { nullable: true })
  labelCy: string | null;

  /** DRAFT until a qualified translator has checked the Welsh label, then CHECKED. */
  @TextColumn(10)
  labelCyStatus: 'DRAFT' | 'CHECKED';

  /** Section 1 to 12 of the former Asset form; null outside its core set. */
  @IntegerColumn({ nullable: true })
  assetSection: number | null;

  /** A strength is recorded and built on; it is never a need to be met. */
  @FlagColumn()
  strength: boolean;

  /** AssetPlus concern flags that speak of this area. */
  @JsonColumn()
  assetPlusFlags: string[];

  /** The judgement of an assessment that is about this area: RISK_OF_HARM or SAFETY_AND_WELLBEING; null: none. */
  @TextColumn(40, { nullable: true })
  judgement: string | null;

  @IntegerColumn()
  sortOrder: number;

  @IntegerColumn()
  version: number;

  @InstantColumn()
  recordedAt: string;
}
