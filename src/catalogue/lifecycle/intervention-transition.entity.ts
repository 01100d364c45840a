import { Entity, PrimaryColumn } from 'typeorm';
import { FlagColumn, JsonColumn } from '../../platform/database/columns.js';

/** A move that an entry may make from one status to another: the same in every service. */
@Entity('intervention_transition')
export class InterventionTransition {
  /** Code set INTERVENTION_STATUS; `NEW`: the entry is not there yet. */
  @PrimaryColumn({ type: 'varchar', length: '60' })
  fromStatus: string;

  /** Code set INTERVENTION_STATUS; the one it comes from: a new version that keeps the status. */
  @PrimaryColumn({ type: 'varchar', length: '60' })
  toStatus: string;

  /** Who may make it. */
  @JsonColumn()
  roles: string[];

  @FlagColumn()
  reasonRequired: boolean;
}
