import type { CaseStory } from './case-story.js';
import { addMonths, toPlainDate, type DayNumber } from './day-number.js';
import { drawOffence, type OffenceKind } from './offence-model.js';
import type { RowWriter } from './row-writer.js';

export interface OffenceFacts {
  committed: DayNumber;
  /** Null: unresolved. */
  outcome: { code: string; on: DayNumber; appeal?: string | null } | null;
  kind?: OffenceKind;
  isBreach?: boolean;
  isRecordable?: boolean;
}

/** Criminal responsibility starts at ten (Children and Young Persons Act 1933, section 50). */
const RESPONSIBLE_FROM_MONTHS = 120;

/** Writes offences of one child and their outcomes, as they were known on the day the caseload is seen. */
export class OffenceWriter {
  readonly #responsibleFrom: DayNumber;

  constructor(
    readonly story: CaseStory,
    private readonly childId: string,
    private readonly writer: RowWriter,
  ) {
    this.#responsibleFrom = addMonths(story.born, RESPONSIBLE_FROM_MONTHS);
  }

  get draw() {
    return this.writer.draw;
  }

  /** Leaves out what came too early or has not happened yet; an outcome that lies ahead is not known yet. */
  write({ committed, outcome, kind, isBreach = false, isRecordable = true }: OffenceFacts): void {
    const { asOf } = this.story;
    if (committed < this.#responsibleFrom || committed > asOf) return;
    const offence = {
      childId: this.childId,
      reference: null,
      committedOn: toPlainDate(committed),
      isBreach,
      isRecordable,
      ...drawOffence(this.draw, kind),
      ...this.writer.owned(committed),
    };
    this.writer.rows.offences.push(offence);
    if (!outcome || outcome.on > asOf) return;
    this.writer.rows.offenceOutcomes.push({
      offenceId: offence.id,
      outcome: outcome.code,
      outcomeOn: toPlainDate(outcome.on),
      appealStatus: outcome.appeal ?? null,
      ...this.writer.owned(outcome.on),
    });
  }
}
