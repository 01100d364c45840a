import { Entity, Unique } from 'typeorm';
import { TextColumn } from '../platform/database/columns.js';
import { OwnedRow } from './owned-row.js';

/** An organisation, or the service itself, that delivers interventions. */
@Entity('provider')
@Unique(['serviceId', 'code'])
export class Provider extends OwnedRow {
  @TextColumn(40)
  code: string;

  @TextColumn(200)
  nameEn: string;

  @TextColumn(200, { nullable: true })
  nameCy: string | null;

  /** Code set AGENCY. */
  @TextColumn(60)
  agency: string;
}
