import type { EteSpell } from '../../outcomes/measures/suitable-ete.js';
import { covariatesOf } from './registry.js';

const INDEX = '2024-03-01';
const [eteAtIndex] = covariatesOf(['ETE_AT_INDEX']);
const spell = (changes: Partial<EteSpell> = {}): EteSpell => ({
  ...{ startDate: '2023-09-04', endDate: null, suitability: 'SUITABLE' },
  ...{ hoursOffered: 25, hoursAttended: 20 },
  ...changes,
});

describe('ETE at the index date', () => {
  it.each<[string, EteSpell[], string | null]>([
    ['nothing was recorded', [], null],
    ['everything was recorded later', [spell({ startDate: '2024-03-02' })], null],
    ['the last placement had ended', [spell({ endDate: '2024-02-29' })], 'NONE'],
    ['the child was in a suitable one', [spell()], 'SUITABLE'],
    ['one of two was not suitable', [spell(), spell({ suitability: 'UNSUITABLE' })], 'NOT_SUITABLE'],
    ['nobody judged it', [spell({ suitability: 'UNKNOWN' })], 'NOT_SUITABLE'],
  ])('R124 where %s', (_what, spells, value) => {
    const context = { indexDate: INDEX, landmark: INDEX, inCustody: false, spells };
    expect(eteAtIndex?.value(null, context)).toBe(value);
  });
});
