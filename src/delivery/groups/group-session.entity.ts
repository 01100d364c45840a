import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { InterventionVersion } from '../../catalogue/intervention-version.entity.js';
import { OwnedRow } from '../../organisation/owned-row.js';
import { Provider } from '../../organisation/provider.entity.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** A session for several children, or for whoever came. It names no child: each has a session of their own that names it. */
@Entity('group_session')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'heldOn', 'id'])
@Check('ck_group_session_minutes', '"minutes_planned" BETWEEN 1 AND 1440')
@Check('ck_group_session_headcount', '"headcount" BETWEEN 0 AND 10000')
export class GroupSession extends OwnedRow {
  @TextColumn(64, { nullable: true })
  reference: string | null;

  @ForeignKey(() => InterventionVersion)
  @ReferenceColumn()
  interventionVersionId: string;

  /** Who held it, where it was not the service itself. */
  @ForeignKey(() => Provider)
  @ReferenceColumn({ nullable: true })
  providerId: string | null;

  /** May be a day to come: it is then planned, and who attended is recorded afterwards. */
  @DateColumn()
  heldOn: string;

  /** Local time, `HH:MM`; null: not recorded. */
  @TextColumn(5, { nullable: true })
  startTime: string | null;

  @IntegerColumn()
  minutesPlanned: number;

  /** Code set SETTING. */
  @TextColumn(60)
  setting: string;

  @TextColumn(2)
  language: string;

  /** Code set AGENCY. */
  @TextColumn(60)
  delivererAgency: string;

  /** Code set DELIVERY_MODE. */
  @TextColumn(60, { nullable: true })
  mode: string | null;

  /** Code set LOCATION_KIND. */
  @TextColumn(60, { nullable: true })
  locationKind: string | null;

  /** Where, in words: a venue, or a hot spot. */
  @TextColumn(200, { nullable: true })
  place: string | null;

  /** Codes of the modules that it covered; null: not recorded. */
  @JsonColumn({ nullable: true })
  modules: string[] | null;

  /** Codes of the core components that were delivered; null: not recorded. */
  @JsonColumn({ nullable: true })
  components: string[] | null;

  /** How many were there without being named, as in outreach; null: not counted. */
  @IntegerColumn({ nullable: true })
  headcount: number | null;

  @IntegerColumn()
  rowVersion: number;
}
