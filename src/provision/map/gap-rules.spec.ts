import { gapOf } from './gap-rules.js';

const THRESHOLDS = { prevalencePercent: 20, reachPercent: 60 };

describe('R17 a gap between a need and what is provided for it', () => {
  it.each([
    ['rare', { prevalence: 0.199, supply: 0, reach: 0 }, false, []],
    ['common, provided and reaching', { prevalence: 0.2, supply: 1, reach: 0.6 }, false, []],
    ['common, and nothing for it', { prevalence: 0.2, supply: 0, reach: 0.9 }, true, ['NO_SUPPLY']],
    ['common, and too few reached', { prevalence: 0.5, supply: 3, reach: 0.59 }, true, ['LOW_REACH']],
    [
      'common, nothing, and nobody',
      { prevalence: 0.5, supply: 0, reach: 0 },
      true,
      ['NO_SUPPLY', 'LOW_REACH'],
    ],
    ['nobody assessed', { prevalence: null, supply: 0, reach: null }, null, []],
    ['nobody prioritised', { prevalence: 0.5, supply: 1, reach: null }, null, []],
    [
      'nobody prioritised, and nothing for it',
      { prevalence: 0.5, supply: 0, reach: null },
      true,
      ['NO_SUPPLY'],
    ],
  ])('%s', (_what, facts, isGap, reasons) => {
    expect(gapOf(facts, THRESHOLDS)).toEqual({ isGap, reasons });
  });
});
