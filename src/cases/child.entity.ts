import { Entity, Unique } from 'typeorm';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, IntegerColumn, TextColumn } from '../platform/database/columns.js';
import { ChangesCase } from '../platform/database/changes-case.js';

/** A child or young person known to a service. No name is held: the reference is the service's own. */
@Entity('child')
@ChangesCase('id', 'SELECT id FROM case_record WHERE child_id = :id')
@Unique(['serviceId', 'reference'])
export class Child extends SealedRow {
  @TextColumn(64)
  reference: string;

  @DateColumn()
  dateOfBirth: string;

  /** Code set SEX. */
  @TextColumn(60)
  sex: string;

  /** Code set ETHNICITY; null: not recorded. */
  @TextColumn(60, { nullable: true })
  ethnicity: string | null;

  /** `en` or `cy`; null: not asked. */
  @TextColumn(2, { nullable: true })
  preferredLanguage: string | null;

  @IntegerColumn()
  rowVersion: number;
}
