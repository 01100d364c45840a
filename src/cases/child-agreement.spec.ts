import { childDifferences } from './child-agreement.js';

const stored = { dateOfBirth: '2010-05-14', sex: 'FEMALE', ethnicity: null, preferredLanguage: 'cy' };
const pointersOf = (given: Parameters<typeof childDifferences>[0]) =>
  childDifferences(given, stored).map(({ pointer }) => pointer);

describe('childDifferences', () => {
  it('finds none where every fact given is the same, and a fact not given says nothing', () => {
    expect(pointersOf({ dateOfBirth: '2010-05-14', sex: 'FEMALE' })).toEqual([]);
    expect(pointersOf({ ...stored, preferredLanguage: null })).toEqual([]);
  });

  it('names every fact that differs, also one that the record does not hold yet', () => {
    expect(pointersOf({ dateOfBirth: '2010-05-15', sex: 'MALE', ethnicity: 'WHITE' })).toEqual([
      '/child/dateOfBirth',
      '/child/sex',
      '/child/ethnicity',
    ]);
    expect(pointersOf({ ...stored, preferredLanguage: 'en' })).toEqual(['/child/preferredLanguage']);
  });

  it('repeats no value of the record or of the request', () => {
    const text = JSON.stringify(childDifferences({ dateOfBirth: '2011-01-01', sex: 'MALE' }, stored));
    expect(text).not.toMatch(/201|MALE/);
  });
});
