import { Entity, ForeignKey, Unique } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { YouthJusticeService } from './youth-justice-service.entity.js';

/** A part of a service's territory in which interventions are delivered. */
@Entity('delivery_area')
@Unique(['serviceId', 'code'])
export class DeliveryArea {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  @TextColumn(20)
  code: string;

  @TextColumn(200)
  nameEn: string;

  @TextColumn(200, { nullable: true })
  nameCy: string | null;

  @InstantColumn()
  recordedAt: string;
}
