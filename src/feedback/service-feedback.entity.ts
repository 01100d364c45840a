import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Intervention } from '../catalogue/intervention.entity.js';
import { OwnedRow } from '../organisation/owned-row.js';
import {
  DateColumn,
  FlagColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../platform/database/columns.js';
import type { Language } from '../platform/http/language.js';

/**
 * What somebody says of the service or of an intervention who is in no child's file: a victim, a volunteer. The row names
 * no case, no child, no delivery and nobody who spoke, so that no export of a child can reach it.
 */
@Entity('service_feedback')
@Index(['serviceId', 'id'])
@Index(['interventionId'])
@Index(['serviceId', 'givenOn'])
@Check('ck_service_feedback_rating', '"rating" BETWEEN 1 AND 5')
export class ServiceFeedback extends OwnedRow {
  /** Null: of the service as a whole. */
  @ForeignKey(() => Intervention)
  @ReferenceColumn({ nullable: true })
  interventionId: string | null;

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
