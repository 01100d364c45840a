import fc from 'fast-check';
import { miettinenNurminenRiskDifference, nMinusOneChiSquared } from '../../statistics/index.js';
import { designOf } from '../design/design-gate.js';
import { sentenceOf } from './sentence.js';
import type { SentenceFacts } from './sentence-facts.js';
import { ETE_WORDS, FREQUENCY_WORDS, REOFFENDING_WORDS, TIME_WORDS } from './outcome-words.js';

const treated = { n: 216, events: 48, mean: 48 / 216 };
const comparison = { n: 216, events: 66, mean: 66 / 216 };
const facts = (extra: Partial<SentenceFacts> = {}): SentenceFacts => ({
  words: REOFFENDING_WORDS,
  design: designOf({ treated, comparison, adjustment: null }),
  treated,
  comparison,
  difference: { estimate: -0.083333, lower: -0.165887, upper: -0.000115 },
  confidence: 0.95,
  detectable: 0.1076,
  covariates: [],
  ...extra,
});
const coded = (code: 'D2' | 'D3' | 'D4' | 'D5', extra: Partial<SentenceFacts> = {}) =>
  sentenceOf(facts({ design: { code, reasons: [] }, ...extra }));
const UNSURE = { estimate: -0.05, lower: -0.12, upper: 0.02 };

describe('the sentence that people read', () => {
  it('R128 gives n, rates, difference and interval of a plain comparison, and no cause (Rossi, Berk & Lenihan 1980)', () => {
    expect(sentenceOf(facts())).toEqual({
      en: 'Of 100 children who started, 22 had a proven reoffence within a year (48 of 216); of 100 who did not start, 31 (66 of 216). The difference is −8.3 percentage points (95% interval −16.6 to −0.01). The groups differ. They were not made comparable, so this does not show that the intervention made the difference.',
      cy: 'O bob 100 o blant a ddechreuodd, bu aildroseddu profedig o fewn blwyddyn gan 22 (48 o 216); o bob 100 na ddechreuodd, 31 (66 o 216). Y gwahaniaeth yw −8.3 pwynt canran (cyfwng 95% −16.6 i −0.01). Mae’r grwpiau’n wahanol. Ni chawsant eu gwneud yn gymaradwy, felly nid yw hyn yn dangos mai’r ymyriad a wnaeth y gwahaniaeth.',
    });
  });

  it('R128 says inconclusive, never that there is no effect, and what could have been found', () => {
    const { en, cy } = coded('D2', { difference: UNSURE });
    expect(en).toContain('(95% interval −12.0 to 2.0). This is inconclusive: more children would need to be');
    expect(en).toMatch(
      /should not be taken to mean that the intervention has no effect\. .* fall of 10\.8 points or more/,
    );
    expect(cy).toContain('byddai angen mwy o blant');
    expect(cy).toContain('gostyngiad o 10.8 pwynt');
    expect(coded('D2', { difference: UNSURE, detectable: null }).en).toContain('even a fall to nothing');
  });

  it('claims by the design and by nothing else', () => {
    const covariates = ['age', 'prior'].map((name) => ({ en: name, cy: name }));
    expect(coded('D2', { covariates }).en).toContain('could not be made comparable');
    expect(coded('D3', { covariates }).en).toContain(
      'associated with this difference after accounting for age, prior',
    );
    expect(coded('D3', { covariates }).en).toContain('(n = 216)');
    expect(coded('D4', { covariates }).en).toContain('evidence consistent with an effect');
    expect(coded('D5').en).toContain('can be put down to the intervention');
    for (const code of ['D2', 'D3', 'D4'] as const)
      expect(coded(code).en).not.toMatch(/because|caused|can be put/);
  });

  it('only describes what is too small to compare', () => {
    const few = { n: 12, events: 3, mean: 0.25 };
    const small = facts({ treated: few, design: designOf({ treated: few, comparison, adjustment: null }) });
    expect(sentenceOf(small).en).toMatch(
      /^Descriptive only \(fewer than 30 who started\): Of 100 .*does not mean/,
    );
    const tiny = { n: 3, events: 1, mean: 1 / 3 };
    const none = facts({ treated: tiny, design: designOf({ treated: tiny, comparison, adjustment: null }) });
    expect(sentenceOf(none).en).toContain('delivered to 3 children; no rate is shown');
    expect(sentenceOf(none).cy).toContain('darparwyd i 3 o blant');
    expect(sentenceOf(facts({ difference: null })).en).toMatch(/^Descriptive only/);
  });

  it('shows the mean of a quantity, in its own unit', () => {
    const words = {
      en: { ...REOFFENDING_WORDS.en, quantity: 'hours' },
      cy: { ...REOFFENDING_WORDS.cy, quantity: 'oriau' },
    };
    const sides = {
      treated: { n: 40, events: null, mean: 12 },
      comparison: { n: 50, events: null, mean: 10.5 },
    };
    const { en, cy } = coded('D2', {
      ...sides,
      words,
      difference: { estimate: 1.5, lower: -1, upper: 4 },
      confidence: 0.9,
    });
    expect(en).toContain(
      'The mean of hours was 12.00 for the 40 children who started and 10.50 for the 50 who did not start. The difference is 1.50 (90% interval −1.00 to 4.00).',
    );
    expect(en).not.toContain('points');
    expect(cy).toContain('Cymedr oriau oedd 12.00');
  });

  const RATIO = { estimate: 0.7, lower: 0.45, upper: 0.996 };

  it('R107 tells of how often, per hundred children, and of a ratio', () => {
    const counted = {
      words: FREQUENCY_WORDS,
      measure: 'RATE_RATIO',
      treated: { ...treated, mean: 0.48 },
      comparison: { ...comparison, mean: 0.69 },
    } as const;
    expect(coded('D2', { ...counted, difference: RATIO })).toEqual({
      en: 'Per 100 children who started there were 48 proven reoffences within a year (n = 216); per 100 who did not start, 69 (n = 216). That is 0.70 times as many (95% interval 0.45 to 0.996); below 1 is better. The groups differ. They were not made comparable, so this does not show that the intervention made the difference.',
      cy: 'Fesul 100 o blant a ddechreuodd, bu 48 aildrosedd profedig o fewn blwyddyn (n = 216); fesul 100 na ddechreuodd, 69 (n = 216). Mae hynny’n 0.70 gwaith cymaint (cyfwng 95% 0.45 i 0.996); mae llai nag 1 yn well. Mae’r grwpiau’n wahanol. Ni chawsant eu gwneud yn gymaradwy, felly nid yw hyn yn dangos mai’r ymyriad a wnaeth y gwahaniaeth.',
    });
    const unsure = coded('D2', { ...counted, difference: { ...RATIO, upper: 1.1 }, detectable: 0.31 });
    expect(unsure.en).toContain('inconclusive');
    expect(unsure.en).toContain('only a fall of 31.0% or more');
    expect(unsure.cy).toContain('gostyngiad o 31.0% neu fwy');
  });

  it('R107 tells of how soon', () => {
    const { en, cy } = coded('D2', { words: TIME_WORDS, measure: 'HAZARD_RATIO', difference: RATIO });
    expect(en).toContain(
      '(48 of 216); of 100 who did not start, 31 (66 of 216). They came to a first proven reoffence at 0.70 times the rate of the others (95% interval 0.45 to 0.996); below 1 is better. The groups differ.',
    );
    expect(cy).toContain('Daethant at aildrosedd profedig cyntaf ar 0.70 gwaith cyfradd y lleill');
  });

  it('R107 R124 tells of an outcome of which more is better', () => {
    const ete = { words: ETE_WORDS, higherIsBetter: true };
    const better = coded('D2', { ...ete, difference: { estimate: 0.12, lower: 0.02, upper: 0.21 } });
    expect(better.en).toMatch(
      /^Of 100 children who started, 22 were in suitable education, training or employment at the end of the order .* More is better here\. The groups differ\./,
    );
    expect(better.cy).toContain(
      'roedd addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd y gorchymyn gan 22 (48 o 216)',
    );
    expect(better.cy).toContain('Mae mwy yn well yma.');
    const unsure = coded('D2', { ...ete, difference: UNSURE });
    expect(unsure.en).toContain('only a rise of 10.8 points or more');
    expect(unsure.cy).toContain('dim ond cynnydd o 10.8 pwynt');
    expect(coded('D2', { ...ete, difference: UNSURE, detectable: null }).en).toContain(
      'even a rise to everybody',
    );
  });

  it('R128 gives the verdict that the N - 1 test gives, on any table', () => {
    const side = fc
      .integer({ min: 30, max: 400 })
      .chain((n) => fc.tuple(fc.integer({ min: 5, max: n - 5 }), fc.constant(n)));
    fc.assert(
      fc.property(side, side, ([a, n], [c, m]) => {
        const score = miettinenNurminenRiskDifference({ events: a, n }, { events: c, n: m });
        const test = nMinusOneChiSquared({ events: a, n }, { events: c, n: m });
        if (!score.computable || !test.computable) throw new Error('computable');
        const { en } = coded('D2', { difference: score.value });
        expect(en.includes('inconclusive')).toBe(test.value.p >= 0.05);
      }),
    );
  });
});
