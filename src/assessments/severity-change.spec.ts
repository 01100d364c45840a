import { type MeasuredSeverity, severityChange } from './severity-change.js';

const rated = (severity: number | null, changes: Partial<MeasuredSeverity> = {}): MeasuredSeverity => ({
  severity,
  source: 'ASSETPLUS',
  mappingVersion: 'severity-1',
  ...changes,
});

describe('severityChange', () => {
  it.each([
    [4, 1, -3],
    [1, 4, 3],
    [0, 0, 0],
  ])('from %i to %i is %i', (then, now, change) => {
    expect(severityChange(rated(then), rated(now))).toEqual({ change, reason: null });
  });

  it.each([
    ['NOT_RATED', null, rated(1)],
    ['NOT_RATED', rated(1), null],
    ['NOT_ASSESSED', rated(null), rated(1)],
    ['NOT_ASSESSED', rated(1), rated(null)],
    ['OTHER_SOURCE', rated(1), rated(1, { source: 'PDAT' })],
    ['OTHER_MAPPING', rated(1), rated(1, { mappingVersion: 'severity-2' })],
  ] as const)('cannot be told: %s', (reason, then, now) => {
    expect(severityChange(then, now)).toEqual({ change: null, reason });
  });
});
