import fc from 'fast-check';
import { addDays, type PlainDate } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { dueAfter } from '../../src/practice/attention/timing-rules.js';
import { DATABASES } from '../support/databases.js';
import { PracticeWorld } from '../support/practice-world.js';

const TODAY = todayInBritain();
const AREAS = ['ETE', 'FAM'] as const;
const REASONS = ['PROVIDER_UNAVAILABLE', 'NEED_MET_ELSEWHERE'] as const;

interface Rating {
  area: (typeof AREAS)[number];
  daysAgo: number;
  severity: number | null;
  isPriority: boolean;
}

interface Action {
  area: (typeof AREAS)[number];
  daysAgo: number;
  givenUp: { reason: (typeof REASONS)[number]; after: number } | null;
}

const rating = fc.record({
  area: fc.constantFrom(...AREAS),
  daysAgo: fc.integer({ min: 0, max: 40 }),
  severity: fc.constantFrom(null, 0, 2, 4),
  isPriority: fc.boolean(),
});
const action = fc.record({
  area: fc.constantFrom(...AREAS),
  daysAgo: fc.integer({ min: 0, max: 40 }),
  givenUp: fc.option(
    fc.record({ reason: fc.constantFrom(...REASONS), after: fc.integer({ min: 0, max: 30 }) }),
  ),
});
const history = fc.record({
  ratings: fc.array(rating, { maxLength: 5 }),
  actions: fc.array(action, { maxLength: 2 }),
});

const ago = (days: number): PlainDate => addDays(TODAY, -days);

/** The needs of a history that came first and were never planned, and since when; told without a statement. */
function unplanned({ ratings, actions }: { ratings: Rating[]; actions: Action[] }): Map<string, PlainDate> {
  const found = new Map<string, PlainDate>();
  for (const area of AREAS) {
    // In the order in which they were made: of two on one day, the one recorded last counts.
    const said = ratings
      .filter((one) => one.area === area && (one.severity !== null || one.isPriority))
      .sort((one, other) => other.daysAgo - one.daysAgo);
    const last = said.at(-1);
    if (!last?.isPriority) continue;
    const lastNo = said.map(({ isPriority }) => isPriority).lastIndexOf(false);
    const first = said[lastNo + 1] ?? last;
    const planned = actions.some(({ area: of, daysAgo, givenUp }) => {
      if (of !== area) return false;
      if (!givenUp) return true;
      const day = daysAgo - Math.min(daysAgo, givenUp.after);
      return givenUp.reason === 'NEED_MET_ELSEWHERE' && day <= last.daysAgo;
    });
    if (!planned) found.set(area, ago(first.daysAgo));
  }
  return found;
}

describe.each(DATABASES)('every need that comes first, over HTTP on %s', (_dialect, newDatabase) => {
  let world: PracticeWorld;
  beforeAll(async () => {
    world = await PracticeWorld.start(newDatabase);
  });
  afterAll(() => world.stop());

  it('R63 is planned, or on the list, or younger than the threshold', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (told) => {
        const caseId = await world.open();
        for (const { area, daysAgo, ...rest } of told.ratings)
          await world.rate(caseId, ago(daysAgo), area, rest);
        for (const { area, daysAgo, givenUp } of told.actions) {
          const id = await world.plan(caseId, ago(daysAgo), area, { startDueOn: addDays(TODAY, 1) });
          if (givenUp)
            await world.giveUp(id, ago(daysAgo - Math.min(daysAgo, givenUp.after)), givenUp.reason);
        }
        const expected = [...unplanned(told)].filter(
          ([, since]) => dueAfter(since, { days: 10, unit: 'WORKING_DAYS' }) < TODAY,
        );
        const items = await world.service.all(`/v1/attention?caseId=${caseId}&rule=NEED_NOT_PLANNED`);
        const listed = items.map(({ needAreaCode, since }) => [needAreaCode, since] as [string, string]);
        expect(listed.sort()).toEqual(expected.sort());
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
