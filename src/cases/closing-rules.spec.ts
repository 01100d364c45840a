import { closingFaults } from './closing-rules.js';

describe('closingFaults', () => {
  it.each([
    ['2026-03-01', null, 0],
    ['2026-03-01', '2026-02-28', 0],
    ['2026-03-01', '2026-03-01', 0],
    ['2026-03-01', '2026-03-02', 1],
  ])('closing on %s with the last work on %s has %i faults', (closedOn, lastWorkOn, count) => {
    expect(closingFaults(closedOn, lastWorkOn)).toHaveLength(count);
  });
});
