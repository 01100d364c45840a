import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../../access/account.entity.js';
import { YouthJusticeService } from '../../organisation/youth-justice-service.entity.js';
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** How a service has set a rule of its lists. It is never changed: it ends, and another begins. */
@Entity('practice_rule_setting')
@Index(['serviceId', 'rule'])
export class PracticeRuleSetting {
  @IdColumn()
  id: string;

  @ForeignKey(() => YouthJusticeService)
  @ReferenceColumn()
  serviceId: string;

  /** The code of a rule of the registry. */
  @TextColumn(60)
  rule: string;

  /** In the rule's unit; null where the rule has no threshold. */
  @IntegerColumn({ nullable: true })
  threshold: number | null;

  @FlagColumn()
  isOn: boolean;

  @ForeignKey(() => Account)
  @ReferenceColumn()
  setById: string;

  @TextColumn(24, { nullable: true })
  endedAt: string | null;

  @InstantColumn()
  recordedAt: string;
}
