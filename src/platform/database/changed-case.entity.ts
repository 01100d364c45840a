import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn } from './columns.js';

/**
 * A case of which something was written, in the same unit of work, since what is worked out from it was last brought up
 * to date. It is only added to and taken away from, never edited, so that units of work that overlap do not clash over it.
 */
@Entity('changed_case')
@Index(['serviceId', 'caseId'])
export class ChangedCase {
  @IdColumn()
  id: string;

  @ReferenceColumn()
  serviceId: string;

  @ReferenceColumn()
  caseId: string;

  @InstantColumn()
  recordedAt: string;
}
