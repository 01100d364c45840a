import fc from 'fast-check';
import { expectRelative, valueOf } from '../../test/reference/expect-relative.js';
import { numberNeededToTreat } from './number-needed-to-treat.js';
import { newcombeRiskDifference } from './risk-difference.js';

const confidence = 0.95;

describe('numberNeededToTreat', () => {
  const aid = { events: 48, n: 216 };
  const none = { events: 66, n: 216 };

  it('agrees with R on the Rossi study: NNTB 12 (6.06 to 6620.9)', () => {
    const number = numberNeededToTreat(valueOf(newcombeRiskDifference(aid, none)), 'FEWER');
    expect(number).toMatchObject({
      estimate: { outcome: 'BENEFIT' },
      best: { outcome: 'BENEFIT' },
      worst: { outcome: 'BENEFIT' },
      throughInfinity: false,
    });
    expectRelative(number.estimate?.children ?? NaN, 12, 1e-12);
    expectRelative(number.best?.children ?? NaN, 6.05890758674252, 1e-10);
    expectRelative(number.worst?.children ?? NaN, 6620.914600181296, 1e-10);
  });

  it('runs through infinity at 99 %: NNTB 5.26 to infinity to NNTH 38.5', () => {
    const number = numberNeededToTreat(valueOf(newcombeRiskDifference(aid, none, 0.99)), 'FEWER');
    expect(number).toMatchObject({
      best: { outcome: 'BENEFIT' },
      worst: { outcome: 'HARM' },
      throughInfinity: true,
      confidence: 0.99,
    });
    expectRelative(number.best?.children ?? NaN, 5.259405565032569, 1e-10);
    expectRelative(number.worst?.children ?? NaN, 38.4812695793189, 1e-10);
  });

  it('reads more events as the benefit where they are, and no difference as infinity', () => {
    const more = numberNeededToTreat({ estimate: 0.25, lower: 0, upper: 0.5, confidence }, 'MORE');
    expect(more).toEqual({
      estimate: { outcome: 'BENEFIT', children: 4 },
      best: { outcome: 'BENEFIT', children: 2 },
      worst: null,
      throughInfinity: false,
      confidence,
    });
    const harm = numberNeededToTreat({ estimate: 0.25, lower: 0, upper: 0.5, confidence }, 'FEWER');
    expect(harm).toMatchObject({
      best: null,
      worst: { outcome: 'HARM', children: 2 },
      throughInfinity: false,
    });
    expect(
      numberNeededToTreat({ estimate: 0, lower: -0.5, upper: 0.5, confidence }, 'FEWER').estimate,
    ).toBeNull();
  });

  it('refuses an estimate outside its interval', () => {
    const wrong = { estimate: 0.3, lower: 0, upper: 0.2, confidence };
    expect(() => numberNeededToTreat(wrong, 'FEWER')).toThrow(RangeError);
    expect(() => numberNeededToTreat({ ...wrong, estimate: NaN }, 'MORE')).toThrow(RangeError);
    expect(() => numberNeededToTreat({ ...wrong, estimate: -0.1 }, 'MORE')).toThrow(RangeError);
  });

  it('tells the same of swapped arms as of the opposite benefit', () => {
    const third = fc.double({ min: -0.33, max: 0.33, noNaN: true });
    fc.assert(
      fc.property(third, third, third, (...ends) => {
        const [lower = NaN, estimate = NaN, upper = NaN] = ends.sort((x, y) => x - y);
        const forward = numberNeededToTreat({ estimate, lower, upper, confidence }, 'FEWER');
        const mirrored = { estimate: -estimate, lower: -upper, upper: -lower, confidence };
        expect(numberNeededToTreat(mirrored, 'MORE')).toEqual(forward);
      }),
    );
  });
});
