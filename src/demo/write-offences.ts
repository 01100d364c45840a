import type { CaseStory } from './case-story.js';
import { addMonths, type DayNumber } from './day-number.js';
import type { Draw } from './draw.js';
import {
  OUT_OF_COURT_OUTCOMES,
  PROVEN_OUTCOMES,
  STANDING_APPEALS,
  UNPROVEN_OUTCOMES,
} from './offence-model.js';
import { OffenceWriter } from './offence-writer.js';
import type { RowWriter } from './row-writer.js';
import type { WrittenCase } from './write-case.js';
import { writeUncounted } from './write-uncounted-offences.js';

const MOST_EARLIER_OFFENCES = 3;
const KNOWN_TO_POLICE_BEFORE_PREVENTION = 0.2;
const SAME_OCCASION = 0.25;
/** Above 1: more of them early in the follow-up. */
const EARLINESS = 1.4;

/** The outcome that the index event, or the work that has none, rests on. */
function indexOutcome({ orderType }: CaseStory, draw: Draw): string {
  switch (orderType) {
    case 'YOUTH_CAUTION':
    case 'YOUTH_CONDITIONAL_CAUTION':
      return orderType;
    case 'PREVENTION':
      return draw.weighted(UNPROVEN_OUTCOMES);
    case 'DIVERSION':
    case 'OUT_OF_COURT_NON_SUBSTANTIVE':
      return draw.weighted(OUT_OF_COURT_OUTCOMES);
    default:
      return 'CONVICTION';
  }
}

/** The offence behind the work with the child, and earlier ones, all decided before it began. */
function writeHistory(offences: OffenceWriter): void {
  const { story, draw } = offences;
  const decided = story.indexEvent === 'CUSTODY_RELEASE' ? story.opened : (story.index ?? story.opened);
  if (story.orderType !== 'PREVENTION' || draw.chance(KNOWN_TO_POLICE_BEFORE_PREVENTION)) {
    const committed = Math.max(decided - draw.whole(20, 120), addMonths(story.born, 120));
    offences.write({ committed, outcome: { code: indexOutcome(story, draw), on: decided } });
  }
  const earlier = story.risk > 0 ? draw.whole(0, MOST_EARLIER_OFFENCES) : 0;
  for (let count = 0; count < earlier; count += 1) {
    const committed = decided - draw.whole(180, 540);
    const on = committed + draw.whole(14, 150);
    offences.write({ committed, outcome: { code: draw.weighted(PROVEN_OUTCOMES), on } });
  }
}

/**
 * Writes exactly `count` proven reoffences: committed in the twelve months from the index date, proven within
 * eighteen, neither breaches nor quashed (Ministry of Justice, proven reoffending statistics). Some share an
 * occasion. Where the follow-up is still open they are proven by the day the caseload is seen.
 */
function writeReoffences(count: number, index: DayNumber, offences: OffenceWriter): void {
  const { story, draw } = offences;
  const provenBy = Math.min(addMonths(index, 18) - 1, story.asOf);
  const committedBy = Math.min(addMonths(index, 12) - 1, provenBy - 7);
  let committed = index;
  let on = index;
  for (let written = 0; written < count; written += 1) {
    if (written === 0 || !draw.chance(SAME_OCCASION)) {
      committed = index + 1 + Math.floor(draw.share() ** EARLINESS * (committedBy - index));
      on = Math.min(committed + draw.whole(14, 150), provenBy);
    }
    const code = draw.weighted(PROVEN_OUTCOMES);
    const appeal = code === 'CONVICTION' ? draw.weighted(STANDING_APPEALS) : null;
    offences.write({ committed, outcome: { code, on, appeal } });
  }
}

/** Writes every offence of the child: before, in and after the follow-up, counted and not. */
export function writeOffences(story: CaseStory, { childId }: WrittenCase, writer: RowWriter): void {
  const offences = new OffenceWriter(story, childId, writer);
  writeHistory(offences);
  if (story.index === null) return;
  writeReoffences(story.reoffences + story.earlyReoffences, story.index, offences);
  writeUncounted(story.index, offences);
}
