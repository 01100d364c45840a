import {
  deliveredOffNeed,
  deliveredOutsidePlan,
  needUnchanged,
  plannedNotAssessed,
  plannedNotPrioritised,
} from './alignment.js';
import { deliveryStalled } from './delivery-stalled.js';
import { entryWithdrawn } from './entry-withdrawn.js';
import { informationOutstanding } from './information-outstanding.js';
import { judgementNotPlanned } from './judgement-not-planned.js';
import { languageNotAsked } from './language-not-asked.js';
import { needNotPlanned } from './need-not-planned.js';
import type { PracticeRule } from './practice-rule.js';
import { referralWaiting } from './referral-waiting.js';
import { changeNotReviewed, reviewDue } from './reviews.js';
import { startOverdue } from './start-overdue.js';
import { suitabilityNotAssessed } from './suitability-not-assessed.js';
import { trainingExpiring } from './training-expiring.js';
import { turningEighteen } from './turning-eighteen.js';

/** Every rule that raises items. A rule is added here, and is then in the lists, the totals and the settings. */
export const PRACTICE_RULES: readonly PracticeRule[] = [
  needNotPlanned,
  judgementNotPlanned,
  startOverdue,
  deliveryStalled,
  reviewDue,
  changeNotReviewed,
  needUnchanged,
  suitabilityNotAssessed,
  entryWithdrawn,
  languageNotAsked,
  informationOutstanding,
  referralWaiting,
  turningEighteen,
  trainingExpiring,
  plannedNotAssessed,
  plannedNotPrioritised,
  deliveredOutsidePlan,
  deliveredOffNeed,
];
