import { Entity, ForeignKey, Unique } from 'typeorm';
import { SealedRow } from '../organisation/owned-row.js';
import { DateColumn, ReferenceColumn, TextColumn } from '../platform/database/columns.js';
import { Offence } from './offence.entity.js';

/** A legal outcome of an offence. */
@Entity('offence_outcome')
@Unique(['offenceId', 'outcome', 'outcomeOn'])
export class OffenceOutcome extends SealedRow {
  @ForeignKey(() => Offence)
  @ReferenceColumn()
  offenceId: string;

  /** Code set LEGAL_OUTCOME. */
  @TextColumn(60)
  outcome: string;

  @DateColumn()
  outcomeOn: string;

  /** Code set APPEAL_STATUS; null: no appeal. */
  @TextColumn(60, { nullable: true })
  appealStatus: string | null;
}
