import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRecord } from '../cases/case-record.entity.js';
import { Delivery } from '../delivery/delivery.entity.js';
import { SealedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  FlagColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { Language } from '../platform/http/language.js';

/** What somebody says of the work in a case: the child, a parent, a teacher. Never a victim; see ServiceFeedback. */
@Entity('feedback')
@Unique(['serviceId', 'reference'])
@Index(['serviceId', 'id'])
@Index(['caseId', 'id'])
@Index(['deliveryId'])
@Index(['serviceId', 'givenOn'])
@Check('ck_feedback_rating', '"rating" BETWEEN 1 AND 5')
@Check('ck_feedback_alliance_rating', '"alliance_rating" BETWEEN 1 AND 5')
export class Feedback extends SealedRow {
  @ForeignKey(() => CaseRecord)
  @ReferenceColumn()
  caseId: string;

  @ForeignKey(() => Delivery)
  @ReferenceColumn({ nullable: true })
  deliveryId: string | null;

  @TextColumn(64, { nullable: true })
  reference: string | null;

  /** Code set FEEDBACK_RESPONDENT. */
  @TextColumn(60)
  respondent: string;

  @DateColumn()
  givenOn: string;

  /** The language in which it was given. */
  @TextColumn(2)
  language: Language;

  /** 1 to 5. */
  @IntegerColumn({ nullable: true })
  rating: number | null;

  /** How well they work together with whoever delivers, 1 to 5. */
  @IntegerColumn({ nullable: true })
  allianceRating: number | null;

  /** Whether they know what the plan says. */
  @TextColumn(3, { nullable: true })
  knowsPlan: 'YES' | 'NO' | null;

  @TextColumn(2000, { nullable: true })
  words: string | null;

  /** Whether they agreed that their words are quoted. */
  @FlagColumn()
  mayQuote: boolean;

  /** Code set FEEDBACK_THEME. */
  @JsonColumn()
  themes: string[];

  /** Counts changes, from 1. */
  @IntegerColumn()
  rowVersion: number;
}
