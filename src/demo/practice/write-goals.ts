import type { Goal } from '../../goals/goal.entity.js';
import { toDayNumber } from '../../platform/calendar/plain-date.js';
import { type DayNumber, toPlainDate } from '../day-number.js';
import type { RowWriter } from '../row-writer.js';
import { GOALS } from './data/goal-words.js';
import type { ToldCase } from './told-case.js';
import type { Turns } from './turns.js';

/** Ratings at the start and at the end, in turn: some move far, some little, and one back. */
const RATED: readonly (readonly [first: number, last: number])[] = [
  ...([
    [3, 7],
    [2, 3],
    [4, 8],
    [5, 4],
    [1, 5],
  ] as const),
];

function rate(goal: Goal, day: DayNumber, rating: number, respondent: string, writer: RowWriter): void {
  const ratedOn = toPlainDate(day);
  const own = { ...writer.alongside(goal), recordedAt: `${ratedOn}T16:00:00.000Z` };
  writer.rows.goalRatings.push({ goalId: goal.id, ratedOn, rating, respondent, ...own });
}

/** Writes what some children want to reach by work that started lately, and how near they are when it ends. */
export function writeGoals(told: ToldCase, turns: Turns, writer: RowWriter): void {
  const { story, since, caseRecord } = told;
  const delivery = told.deliveries.find(
    ({ startedOn }) => startedOn !== null && toDayNumber(startedOn) >= since,
  );
  if (!delivery?.startedOn || !turns.next()) return;
  const { goals } = writer.rows;
  const place = goals.length;
  const language = story.language === 'cy' ? 'cy' : 'en';
  const words = GOALS[place % GOALS.length]?.[language] ?? '';
  const [first, last] = RATED[place % RATED.length] ?? [3, 6];
  const ended = delivery.endedOn;
  const { id, deliveryAreaId, serviceId } = writer.alongside(caseRecord);
  const goal: Goal = {
    ...{ id, serviceId, deliveryAreaId, recordedAt: `${delivery.startedOn}T16:00:00.000Z` },
    ...{
      caseId: caseRecord.id,
      planActionId: delivery.planActionId,
      deliveryId: delivery.id,
      words,
      language,
    },
    ...{ setOn: delivery.startedOn, closedOn: ended, rowVersion: ended ? 2 : 1 },
    closeReason: ended && (last >= 7 ? 'REACHED' : 'WORK_ENDED'),
  };
  goals.push(goal);
  rate(goal, toDayNumber(delivery.startedOn), first, 'CHILD', writer);
  if (ended) rate(goal, toDayNumber(ended), last, 'CHILD', writer);
}
