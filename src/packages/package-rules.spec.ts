import fc from 'fast-check';
import { complianceOf, weeksBegun } from './package-rules.js';

describe('how far a package is kept', () => {
  it.each([
    ['2026-03-01', 0],
    ['2026-03-02', 1],
    ['2026-03-08', 1],
    ['2026-03-09', 2],
    ['2026-03-29', 4],
    ['2026-12-31', 4],
  ])('R154 has by %s begun %d of four weeks', (asOf, weeks) => {
    expect(weeksBegun('2026-03-02', 4, asOf)).toBe(weeks);
  });

  it.each([
    [{ weeklyContacts: 2, weeklyMinutes: null, contactsByRole: 4, minutesDelivered: 0 }, 2, 'KEPT', 1],
    [{ weeklyContacts: 2, weeklyMinutes: null, contactsByRole: 9, minutesDelivered: 0 }, 2, 'KEPT', 1],
    [{ weeklyContacts: 2, weeklyMinutes: null, contactsByRole: 3, minutesDelivered: 0 }, 2, 'BEHIND', 0.75],
    [{ weeklyContacts: 2, weeklyMinutes: 60, contactsByRole: 4, minutesDelivered: 60 }, 2, 'BEHIND', 1],
    [{ weeklyContacts: 2, weeklyMinutes: null, contactsByRole: 0, minutesDelivered: 0 }, 2, 'NOT_STARTED', 0],
    [{ weeklyContacts: 2, weeklyMinutes: null, contactsByRole: 0, minutesDelivered: 0 }, 0, 'NOT_DUE', null],
    [{ weeklyContacts: null, weeklyMinutes: 30, contactsByRole: 0, minutesDelivered: 60 }, 2, 'KEPT', null],
    [
      { weeklyContacts: null, weeklyMinutes: null, contactsByRole: 0, minutesDelivered: 0 },
      2,
      'NOT_DUE',
      null,
    ],
  ] as const)('R154 of %j after %d weeks is %s (%s)', (facts, weeks, state, contactCompliance) => {
    expect(complianceOf(facts, weeks)).toMatchObject({ state, contactCompliance });
  });

  it('R154 law: one more contact never makes it worse', () => {
    const order = ['NOT_STARTED', 'BEHIND', 'KEPT', 'NOT_DUE'];
    const count = fc.nat({ max: 20 });
    fc.assert(
      fc.property(count, count, count, count, (weeklyContacts, weeklyMinutes, contactsByRole, weeks) => {
        const facts = { weeklyContacts, weeklyMinutes, contactsByRole, minutesDelivered: 30 };
        const before = complianceOf(facts, weeks);
        const after = complianceOf({ ...facts, contactsByRole: contactsByRole + 1 }, weeks);
        expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state));
        expect(after.contactCompliance ?? 0).toBeGreaterThanOrEqual(before.contactCompliance ?? 0);
      }),
    );
  });
});
