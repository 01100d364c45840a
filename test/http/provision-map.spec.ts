import { BREAKDOWNS } from '../../src/provision/map/breakdowns.js';
import { addDays } from '../../src/platform/calendar/plain-date.js';
import { todayInBritain } from '../../src/platform/calendar/today.js';
import { DATABASES } from '../support/databases.js';
import { LONG_AGO, PracticeWorld } from '../support/practice-world.js';
import { countSlowly, recordedOf } from '../support/slow-provision.js';

const TODAY = todayInBritain();
const day = (after: number) => addDays(LONG_AGO, after);

const ENDINGS = [
  { completion: 'COMPLETED_FULL' },
  { completion: 'NOT_COMPLETED', notCompletedReason: 'CHILD_UNWELL' },
];

/** The same numbers in each run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What the map says, in the words of the slow count. */
function flat(body: any): Map<string, number> {
  const counts = new Map<string, number>();
  const put = (key: string, value: number) => value > 0 && counts.set(key, value);
  for (const { group, children } of body.groups) put(`${group} children`, children.value);
  for (const { needArea, cells } of body.needAreas) {
    for (const cell of cells) {
      const at = `${cell.group} ${needArea}`;
      put(`${at} assessed`, cell.assessed.value);
      put(`${at} needed`, cell.prevalence.numerator.value);
      put(`${at} prioritised`, cell.prioritised.value);
      put(`${at} planned`, cell.planned.value);
      put(`${at} waiting`, cell.waiting.value);
      put(`${at} reached`, cell.reach.numerator.value);
      put(`${at} completed`, cell.completion.numerator.value);
      put(`${at} known`, cell.improvement.denominator.value);
      put(`${at} improved`, cell.improvement.numerator.value);
    }
  }
  return counts;
}

const sorted = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([one], [other]) => (one < other ? -1 : 1));

describe.each(DATABASES)(
  'the provision map of random histories, over HTTP on %s',
  (_dialect, newDatabase) => {
    let world: PracticeWorld;
    const cases: string[] = [];

    const mapOf = async (query: string) => {
      const { status, body } = await world.service.get(`/v1/provision-map?${query}`);
      expect([status, body.code]).toEqual([200, undefined]);
      return body;
    };

    /** The map is what the records say, as of several days. */
    async function expectTheSame(): Promise<void> {
      const recorded = await recordedOf(world.api.uow);
      for (const breakdown of BREAKDOWNS) {
        for (const [since, until] of [
          [LONG_AGO, TODAY],
          [day(50), day(80)],
          [day(110), day(110)],
        ] as const) {
          const body = await mapOf(`since=${since}&until=${until}&breakdown=${breakdown}`);
          expect(body.pendingCases).toBe(0);
          const slow = countSlowly(recorded, { since, until, breakdown });
          expect([breakdown, until, sorted(flat(body))]).toEqual([breakdown, until, sorted(slow)]);
        }
      }
    }

    /** Ratings, plans, work and sessions on days that a seed draws. */
    async function live(caseId: string, draw: (below: number) => number): Promise<void> {
      for (let count = draw(4); count > 0; count--) {
        const severity = [null, 0, 1, 2, 4][draw(5)];
        const source = ['LOCAL', 'PDAT'][draw(2)];
        await world.rate(caseId, day(draw(160)), ['ETE', 'FAM'][draw(2)] ?? '', {
          ...{ severity, source, stage: 'REVIEW', isPriority: severity !== null && draw(2) === 1 },
        });
      }
      for (let count = draw(6); count > 0; count--) {
        const planned = 40 + draw(40);
        const planActionId = await world.plan(caseId, day(planned), ['ETE', 'FAM'][draw(2)] ?? '');
        if (draw(4) === 0) {
          await world.giveUp(planActionId, day(planned + 5), 'WAITING_LIST');
          continue;
        }
        if (draw(4) === 0) continue;
        const started = planned + draw(40);
        const waits = draw(4) === 0;
        const ends = !waits && draw(2) === 0;
        const deliveryId = await world.start(caseId, waits ? null : day(started), {
          ...{ planActionId, enrolledOn: day(planned) },
          ...(ends && { endedOn: day(started + 40), ...ENDINGS[draw(2)] }),
        });
        if (waits) continue;
        for (let sessions = draw(3); sessions > 0; sessions--) {
          await world.session(
            deliveryId,
            day(started + draw(40)),
            ['ATTENDED_ENGAGED', 'ABSENT_ACCEPTABLE'][draw(2)],
          );
        }
      }
    }

    beforeAll(async () => {
      world = await PracticeWorld.start(newDatabase);
      await world.service.create('/v1/delivery-areas', { code: 'SOUTH', nameEn: 'South', nameCy: 'De' });
      const draw = drawing(20);
      for (let child = 0; child < 40; child++) {
        const facts = {
          ...{
            reference: `C-${child}`,
            sex: ['MALE', 'FEMALE'][draw(2)],
            ethnicity: [null, 'WHITE'][draw(2)],
          },
          ...{ preferredLanguage: [null, 'en', 'cy'][draw(3)], dateOfBirth: day(-4000 - draw(2500)) },
        };
        for (let count = 1 + draw(2); count > 0; count--) {
          const openedOn = day(draw(40));
          const id = await world.open(
            {
              ...{ openedOn, deliveryArea: ['NORTH', 'SOUTH'][draw(2)] },
              orderType: ['REFERRAL_ORDER', 'YOUTH_CAUTION'][draw(2)],
              careStatus: [null, 'CARE_ORDER', 'CARE_LEAVER'][draw(3)],
            },
            facts,
          );
          cases.push(id);
          await live(id, draw);
        }
      }
    }, 120_000);
    afterAll(() => world.stop());

    it('R17 is what the records say, row by row, as of several days and broken down in several ways', async () => {
      await expectTheSame();
    });

    it('R17 and so it stays while they change', async () => {
      const draw = drawing(21);
      for (const id of cases.slice(0, 10)) await live(id, draw);
      await expectTheSame();
      // What is worked out anew says the same where nothing else does.
      const { body: stored } = await world.service.get(`/v1/cases/${cases[3]}`);
      const { headers } = await world.service.get(`/v1/children/${stored.child.id}`);
      const changed = await world.service.patch(
        `/v1/children/${stored.child.id}`,
        { sex: 'OTHER', changeReason: 'It was recorded wrongly.' },
        headers.get('etag'),
      );
      expect(changed.status).toBe(200);
      await expectTheSame();
    });

    it('R17 counts work as completed from the first time on, however often it is done again', async () => {
      const id = await world.open({ openedOn: day(1), deliveryArea: 'NORTH' }, { reference: 'C-TWICE' });
      await world.rate(id, day(5), 'ETE', { severity: 3, isPriority: true });
      for (const [from, to] of [
        [45, 70],
        [90, 120],
      ] as const) {
        const planActionId = await world.plan(id, day(from), 'ETE');
        const deliveryId = await world.start(id, day(from), {
          ...{ planActionId, enrolledOn: day(from), endedOn: day(to), completion: 'COMPLETED_FULL' },
        });
        await world.session(deliveryId, day(from + 1), 'ATTENDED_ENGAGED');
      }
      await expectTheSame();
    });

    it('R17 it is filled anew from the records alone, as in a database that was migrated', async () => {
      await world.api.uow.write(async (tx) => {
        await tx.execute('DELETE FROM provision_history');
        await tx.execute(
          'INSERT INTO changed_case (id, service_id, case_id, recorded_at) SELECT id, service_id, id, recorded_at FROM case_record',
        );
      });
      await expectTheSame();
    });
  },
);
