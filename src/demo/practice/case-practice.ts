import type { RowWriter } from '../row-writer.js';
import { allocateCase } from './allocate-case.js';
import { detailPlan } from './detail-plan.js';
import { detailSessions } from './detail-sessions.js';
import { reviewDays } from './review-days.js';
import type { Staff } from './staff.js';
import type { ToldCase } from './told-case.js';
import { Turns } from './turns.js';
import { writeAudits } from './write-audits.js';
import { writeAwards } from './write-awards.js';
import { writeChanges } from './write-changes.js';
import { writeFeedback } from './write-feedback.js';
import { writeGoals } from './write-goals.js';
import { writeObservations } from './write-observations.js';
import { writeReviews } from './write-reviews.js';
import { writeSuitability } from './write-suitability.js';

/** Adds to told cases, one after another, what practice records of them: see `recordedSince`. */
export class CasePractice {
  readonly #suitability = { overrides: new Turns(24, 3), waiting: new Turns(4, 2) };
  readonly #dismissed = new Turns(10, 3);
  readonly #copies = new Turns(7, 2);
  readonly #observed = new Turns(9, 2);
  readonly #audited = new Turns(5, 2);
  readonly #goals = new Turns(4, 1);

  constructor(private readonly staff: Staff) {}

  write(told: ToldCase, writer: RowWriter): void {
    const { staff } = this;
    allocateCase(told, staff, writer);
    if (told.story.lastDay < told.since) return;
    detailPlan(told, writer);
    detailSessions(told, staff, writer);
    writeSuitability(told, staff, this.#suitability, writer);
    const afterChange = writeChanges(told, this.#dismissed, writer);
    writeReviews(reviewDays(told, afterChange, writer.draw), told, staff, this.#copies, writer);
    writeFeedback(told, writer);
    writeAwards(told, writer);
    writeObservations(told, staff, this.#observed, writer);
    writeAudits(told, staff, this.#audited, writer);
    writeGoals(told, this.#goals, writer);
  }
}
