import { Entity, Unique } from 'typeorm';
import { TextColumn } from '../platform/database/columns.js';
import { OwnedRow } from './owned-row.js';

/** A team of a service: its case managers see the cases of the team, and no others. */
@Entity('team')
@Unique(['serviceId', 'code'])
export class Team extends OwnedRow {
  @TextColumn(20)
  code: string;

  @TextColumn(200)
  nameEn: string;

  @TextColumn(200, { nullable: true })
  nameCy: string | null;
}
