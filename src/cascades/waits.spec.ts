import { addDays } from '../platform/calendar/plain-date.js';
import { waitsOf } from './waits.js';

describe('R121 waits between steps', () => {
  const REFERRED = '2026-02-01';
  const after = (days: number) => ({ REFERRED, ASSESSED: addDays(REFERRED, days) });
  const wait = (all: Parameters<typeof waitsOf>[0]) =>
    waitsOf(all).find(({ from, to }) => from === 'REFERRED' && to === 'ASSESSED');

  it('are told in days where ten children waited', () => {
    const ten = Array.from({ length: 10 }, (_, index) => after(7 * index));
    expect(wait(ten)).toMatchObject({
      children: 10,
      days: { computable: true, value: { lower: 15.75, median: 31.5, upper: 47.25 } },
    });
    expect(wait(ten.slice(1))).toMatchObject({ children: 9, days: { reason: 'TOO_FEW_PEOPLE' } });
  });

  it('are not of those who lack a step, or took them the other way round', () => {
    expect(
      wait([after(3), after(0), after(-1), { REFERRED }, { ASSESSED: REFERRED, REFERRED: null }]),
    ).toMatchObject({ children: 2 });
  });
});
