import { caseFeedbackFaults, feedbackFaults, respondentOf } from './feedback-rules.js';

const given = (changes: object) => ({
  givenOn: '2026-03-01',
  words: 'It helped me.',
  mayQuote: true,
  themes: ['CONFIDENCE'],
  ...changes,
});
const codesOf = (faults: { pointer: string; code: string }[]): string[] =>
  faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('R162 rules on what is said', () => {
  it.each([
    [{}, []],
    [{ words: null, mayQuote: false, rating: 4 }, []],
    [{ words: null, mayQuote: false, allianceRating: 4 }, []],
    [{ words: null, mayQuote: false, changes: [{ construct: 'CONFIDENCE' }] }, []],
    [{ words: null, mayQuote: false }, ['/words NOTHING_SAID']],
    [{ words: null, rating: 4 }, ['/mayQuote NO_WORDS']],
    [{ themes: ['FAMILY', 'FAMILY'] }, ['/themes/1 REPEATED_VALUE']],
    [{ givenOn: '2026-06-02' }, ['/givenOn DATE_IN_FUTURE']],
  ])('%j', (changes, expected) => {
    expect(codesOf(feedbackFaults(given(changes), '2026-06-01'))).toEqual(expected);
  });

  it.each([
    [{}, {}, []],
    [{ ratesChange: true }, { changes: [{ construct: 'CONFIDENCE' }] }, []],
    [{}, { changes: [{ construct: 'CONFIDENCE' }] }, ['/changes RATES_NO_CHANGE']],
    [
      { ratesChange: true },
      { changes: [{ construct: 'TEAMWORK' }, { construct: 'TEAMWORK' }] },
      ['/changes/1/construct REPEATED_VALUE'],
    ],
    [{ keptApart: true }, {}, ['/respondent KEPT_APART']],
    [{}, { givenOn: '2026-01-01' }, ['/givenOn BEFORE_CASE']],
  ])('of a case, by one with %j: %j', (attributes, changes, expected) => {
    const faults = caseFeedbackFaults(given(changes), respondentOf(attributes), '2026-01-05');
    expect(codesOf(faults)).toEqual(expected);
  });
});
