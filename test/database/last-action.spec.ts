import { readChildDates } from '../../src/governance/erasure/read-case-dates.js';
import { startCasework } from '../support/casework.js';
import { DATABASES } from '../support/databases.js';

describe.each(DATABASES)(
  'the last action in a case, from which retention may count, on %s',
  (_dialect, newDatabase) => {
    it('is a review, a significant change, a question, an answer, feedback, a goal or a referral as well', async () => {
      const { api, service, seeded, stop } = await startCasework(newDatabase);
      const { serviceId, childId, caseId } = seeded.own;
      const lastAction = async () => {
        const [child] = await api.uow.read((tx) => readChildDates(tx, serviceId, [childId], new Map()));
        return child?.cases[0]?.lastActionOn;
      };
      const days = [await lastAction()];
      const asked = await service.create('/v1/information-requests', {
        ...{ caseId, source: 'POLICE', askedOn: '2026-03-02' },
      });
      days.push(await lastAction());
      await service.patch(`/v1/information-requests/${asked.id}`, { receivedOn: '2026-03-09' }, '"1"');
      days.push(await lastAction());
      await service.create('/v1/significant-changes', {
        ...{ caseId, kind: 'RELEASE', happenedOn: '2026-03-10', knownOn: '2026-03-16' },
      });
      days.push(await lastAction());
      await service.create('/v1/reviews', {
        ...{
          caseId,
          kind: 'AFTER_CHANGE',
          reviewedOn: '2026-03-23',
          planChanged: false,
          summary: 'As it was.',
        },
        ...{ childInvolvement: 'TOOK_PART', parentInvolvement: 'NOT_INVITED' },
        ...{ childKnowsPlan: 'YES', childDescribesWork: 'YES', needs: [] },
      });
      days.push(await lastAction());
      await service.create('/v1/feedback', {
        ...{
          caseId,
          respondent: 'CHILD',
          givenOn: '2026-03-30',
          language: 'en',
          rating: 4,
          mayQuote: false,
          themes: [],
        },
      });
      days.push(await lastAction());
      const goal = await service.create('/v1/goals', {
        ...{
          caseId,
          words: 'Read my work',
          language: 'en',
          setOn: '2026-04-06',
          rating: 2,
          respondent: 'CHILD',
        },
      });
      days.push(await lastAction());
      await service.patch(`/v1/goals/${goal.id}`, { closedOn: '2026-04-13', closeReason: 'REACHED' }, '"1"');
      days.push(await lastAction());
      const referral = await service.create('/v1/referrals', {
        ...{ caseId, needAreaCode: 'SLC', agency: 'HEALTH', referredOn: '2026-04-20' },
      });
      days.push(await lastAction());
      const refused = { outcome: 'REFUSED', decidedOn: '2026-04-27', reason: 'NO_CAPACITY' };
      await service.patch(`/v1/referrals/${referral.id}`, refused, '"1"');
      days.push(await lastAction());
      await stop();
      expect(days).toEqual([
        '2026-02-16',
        '2026-03-02',
        '2026-03-09',
        '2026-03-16',
        '2026-03-23',
        '2026-03-30',
        '2026-04-06',
        '2026-04-13',
        '2026-04-20',
        '2026-04-27',
      ]);
    });
  },
);
