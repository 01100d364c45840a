import { Entity, Unique } from 'typeorm';
import { OwnedRow } from '../organisation/owned-row.js';
import { TextColumn } from '../platform/database/columns.js';

/** The identity of a catalogue entry: what stays the same while its versions change. */
@Entity('intervention')
@Unique(['serviceId', 'code'])
export class Intervention extends OwnedRow {
  @TextColumn(40)
  code: string;
}
