import { addMonths, type DayNumber } from './day-number.js';
import type { Draw } from './draw.js';
import {
  BREACH,
  NON_RECORDABLE,
  OUT_OF_COURT_OUTCOMES,
  PROVEN_OUTCOMES,
  QUASHED,
  UNPROVEN_OUTCOMES,
} from './offence-model.js';
import type { OffenceFacts, OffenceWriter } from './offence-writer.js';

interface FollowUp {
  index: DayNumber;
  /** The first day after the twelve months. */
  end: DayNumber;
  /** The first day after the eighteen months. */
  waitingEnd: DayNumber;
}

interface Uncounted {
  /** Share of children with an index event who have one. */
  share: number;
  facts: (followUp: FollowUp, draw: Draw) => OffenceFacts;
}

const during = ({ index, end }: FollowUp, draw: Draw): DayNumber => draw.whole(index + 1, end - 1);

/** An offence in the follow-up, decided some weeks later. */
function decided(
  followUp: FollowUp,
  draw: Draw,
  code: string,
  more: Partial<OffenceFacts> = {},
): OffenceFacts {
  const committed = during(followUp, draw);
  return { committed, outcome: { code, on: committed + draw.whole(14, 90) }, ...more };
}

/** Offences that the definition of a proven reoffence leaves out, one entry for each reason to. */
const UNCOUNTED: readonly Uncounted[] = [
  // A breach of the order.
  {
    share: 0.16,
    facts: (followUp, draw) => decided(followUp, draw, 'CONVICTION', { kind: BREACH, isBreach: true }),
  },
  // Settled out of court without a caution.
  { share: 0.1, facts: (followUp, draw) => decided(followUp, draw, draw.weighted(OUT_OF_COURT_OUTCOMES)) },
  // Not proven.
  { share: 0.1, facts: (followUp, draw) => decided(followUp, draw, draw.weighted(UNPROVEN_OUTCOMES)) },
  // Not recordable.
  {
    share: 0.04,
    facts: (followUp, draw) =>
      decided(followUp, draw, 'CONVICTION', { kind: NON_RECORDABLE, isRecordable: false }),
  },
  // Quashed on appeal.
  {
    share: 0.03,
    facts: (followUp, draw) => {
      const committed = during(followUp, draw);
      const on = committed + draw.whole(14, 90);
      return { committed, outcome: { code: 'CONVICTION', on, appeal: draw.weighted(QUASHED) } };
    },
  },
  // Not decided yet.
  { share: 0.06, facts: (followUp, draw) => ({ committed: during(followUp, draw), outcome: null }) },
  // Committed before the index event, convicted after it.
  {
    share: 0.12,
    facts: ({ index }, draw) => ({
      committed: index - draw.whole(1, 90),
      outcome: { code: 'CONVICTION', on: index + draw.whole(10, 90) },
    }),
  },
  // Committed after the twelve months.
  {
    share: 0.12,
    facts: ({ end }, draw) => {
      const committed = end + draw.whole(0, 120);
      return {
        committed,
        outcome: { code: draw.weighted(PROVEN_OUTCOMES), on: committed + draw.whole(14, 60) },
      };
    },
  },
  // Committed in the twelve months, proven after the eighteen.
  {
    share: 0.05,
    facts: ({ end, waitingEnd }, draw) => ({
      committed: end - draw.whole(1, 60),
      outcome: { code: 'CONVICTION', on: waitingEnd + draw.whole(0, 90) },
    }),
  },
];

/** Writes the offences that a correct count leaves out and a careless one does not. */
export function writeUncounted(index: DayNumber, offences: OffenceWriter): void {
  const followUp = { index, end: addMonths(index, 12), waitingEnd: addMonths(index, 18) };
  for (const { share, facts } of UNCOUNTED) {
    if (offences.draw.chance(share)) offences.write(facts(followUp, offences.draw));
  }
}
