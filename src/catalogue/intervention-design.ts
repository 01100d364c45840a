import { OwnedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  IntegerColumn,
  JsonColumn,
  LongTextColumn,
  TextColumn,
} from '../platform/database/columns.js';

/** A part of the work that has a name: a core component, or a change to it that is allowed. */
export interface LabelledPart {
  /** Unique among the parts of its kind in the version. */
  code: string;
  labelEn: string;
  labelCy: string | null;
}

/** What a child can gain by the work that others recognise. */
export interface Accreditation {
  awardingBody: string;
  /** Of the national frameworks: Entry 1 to 3, or 1 to 8. */
  level: string | null;
  unit: string | null;
  creditValue: number | null;
}

/** How the work is meant to be delivered and why it should help: what fidelity, training and cost are judged by. */
export abstract class InterventionDesign extends OwnedRow {
  /** Code set PURPOSE: what it also serves, besides its purpose. */
  @JsonColumn({ nullable: true })
  furtherPurposes: string[] | null;

  /** How it is thought to work. */
  @LongTextColumn({ nullable: true })
  mechanismEn: string | null;

  @LongTextColumn({ nullable: true })
  mechanismCy: string | null;

  /** Code set DELIVERY_MODE. */
  @JsonColumn({ nullable: true })
  deliveryModes: string[] | null;

  /** Fewest children in a group. */
  @IntegerColumn({ nullable: true })
  groupSizeMin: number | null;

  @IntegerColumn({ nullable: true })
  groupSizeMax: number | null;

  /** Code set QUALIFICATION: all of what somebody needs to deliver it; null: nothing in particular. */
  @JsonColumn({ nullable: true })
  requiredQualifications: string[] | null;

  /** Months after which training must be refreshed. */
  @IntegerColumn({ nullable: true })
  refresherMonths: number | null;

  /** What must happen for the work to be itself: fidelity is counted over these. */
  @JsonColumn({ nullable: true })
  coreComponents: LabelledPart[] | null;

  /** What may be changed for a child without it becoming other work. */
  @JsonColumn({ nullable: true })
  allowedAdaptations: LabelledPart[] | null;

  /** Code set CONSENT_NEED. */
  @JsonColumn({ nullable: true })
  consentNeeds: string[] | null;

  /** Cost of the whole work for one child, in pence. */
  @IntegerColumn({ nullable: true })
  unitCostPence: number | null;

  @JsonColumn({ nullable: true })
  accreditation: Accreditation | null;

  /** The post that answers for the entry. */
  @TextColumn(200, { nullable: true })
  owner: string | null;

  /** When the entry is to be looked at again. */
  @DateColumn({ nullable: true })
  reviewDueOn: string | null;
}
