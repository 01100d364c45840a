import fc from 'fast-check';
import { INSTRUMENTS } from '../../../migrations/data/instruments.js';
import type { InstrumentDefinition } from '../definition.js';
import { instrumentFaults } from '../definition-faults.js';
import { bandOf, comparable } from './comparable.js';
import { type Answer, answerFaults, scoreAnswers } from './score-answers.js';

const definition = (code: string): InstrumentDefinition => {
  const found = INSTRUMENTS.find((each) => each.code === code);
  if (!found) throw new Error(code);
  return structuredClone(found.definition) as unknown as InstrumentDefinition;
};
const sdq = definition('SDQ_SELF');
const given = (values: Record<number, number>): Answer[] =>
  Object.entries(values).map(([item, value]) => ({ item: Number(item), value }));
const allOf = ({ items }: InstrumentDefinition, value: number): Answer[] =>
  items.map(({ number }) => ({ item: number, value }));
const scoresBy = (of: InstrumentDefinition, answers: Answer[]) =>
  Object.fromEntries(scoreAnswers(of, answers).map(({ scale, score }) => [scale, score]));

describe('R155 the instruments that ship', () => {
  it.each(INSTRUMENTS.map(({ code }) => code))('%s is whole', (code) => {
    expect(instrumentFaults(definition(code))).toEqual([]);
  });

  it.each(INSTRUMENTS.map(({ code, nameEn, nameCy }) => [code, nameEn, nameCy]))(
    '%s has names and a licence note in both languages, and says whence it is',
    (code, nameEn, nameCy) => {
      const { licenceEn, licenceCy, source, scales, bands } = definition(code);
      for (const text of [nameEn, nameCy, licenceEn, licenceCy, source]) expect(text).toMatch(/\S/);
      for (const { labelEn, labelCy } of [...scales, ...bands]) {
        expect(labelEn).toMatch(/\S/);
        expect(labelCy).toMatch(/\S/);
        expect(labelEn).not.toBe(labelCy);
      }
    },
  );

  it('never adds up the areas of an Outcomes Star', () => {
    for (const code of ['MY_STAR', 'TEEN_STAR', 'YOUTH_STAR']) {
      expect(definition(code).scales.map((scale) => [scale.code === 'TOTAL', scale.sumOf])).toEqual(
        definition(code).scales.map(() => [false, []]),
      );
    }
  });
});

describe('R155 scoring from answers', () => {
  it('reverses the five items of the SDQ that are worded the other way (Goodman 1997)', () => {
    // All 0: each reversed item counts 2: one of conduct, two of hyperactivity, two of peers.
    expect(scoresBy(sdq, allOf(sdq, 0))).toEqual({
      ...{ EMOTIONAL: 0, CONDUCT: 2, HYPERACTIVITY: 4, PEER: 4, PROSOCIAL: 0, TOTAL: 10 },
    });
    expect(scoresBy(sdq, allOf(sdq, 2))).toEqual({
      ...{ EMOTIONAL: 10, CONDUCT: 8, HYPERACTIVITY: 6, PEER: 6, PROSOCIAL: 10, TOTAL: 30 },
    });
  });

  it('prorates an SDQ scale from three answers of five, rounded half up, and not from two', () => {
    const [three] = scoreAnswers(sdq, given({ 3: 1, 8: 2, 13: 1 }));
    // 4 / 3 x 5 = 6.67.
    expect(three).toEqual({ scale: 'EMOTIONAL', score: 7, answered: 3, prorated: true });
    // 2 / 4 x 5 = 2.5.
    expect(scoreAnswers(sdq, given({ 3: 1, 8: 1, 13: 0, 16: 0 }))[0]?.score).toBe(3);
    expect(scoreAnswers(sdq, given({ 3: 1, 8: 2 }))).toEqual([]);
  });

  it('gives no total while one of its scales has none, and marks one that rests on a prorated scale', () => {
    const without = (...gone: number[]) => allOf(sdq, 1).filter(({ item }) => !gone.includes(item));
    expect(scoresBy(sdq, without(3, 8, 13))).not.toHaveProperty('TOTAL');
    expect(scoreAnswers(sdq, without(3)).find(({ scale }) => scale === 'TOTAL')).toMatchObject({
      ...{ score: 20, prorated: true },
    });
  });

  it('takes the mean of the ratings of the local scale, from six of eight', () => {
    const local = definition('LOCAL_SOFT_SKILLS');
    expect(scoresBy(local, given({ 1: 5, 2: 4, 3: 4, 4: 3, 5: 2, 6: 3 })).TOTAL).toBeCloseTo(3.5, 12);
    expect(scoresBy(local, given({ 1: 5, 2: 4, 3: 4, 4: 3, 5: 2 }))).toEqual({
      ...{ CONFIDENCE: 5, SELF_ESTEEM: 4, RELATIONSHIPS: 4, COMMUNICATION: 3, SELF_CONTROL: 2 },
    });
  });

  it('converts the sum of SWEMWBS by the published table, and nothing that is not in it', () => {
    const [total] = definition('SWEMWBS').scales;
    if (!total) throw new Error('SWEMWBS has a total.');
    const points: [number, number | null][] = [
      ...([
        [7, 7],
        [8, 9.51],
        [13, 14.75],
        [21, 19.25],
        [22, 19.98],
        [23, 20.73],
      ] as [number, number][]),
      ...([
        [27, 24.11],
        [34, 32.55],
        [35, 35],
      ] as [number, number][]),
      [21.5, null],
    ];
    for (const [raw, converted] of points) expect([raw, comparable(total, raw)]).toEqual([raw, converted]);
    const values = total.conversion.map(({ converted }) => converted);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values).toHaveLength(29);
  });

  it('names the item that is answered outside its range, twice, or not at all of the instrument', () => {
    const faults = answerFaults(sdq, [
      { item: 1, value: 3 },
      { item: 26, value: 0 },
      { item: 2, value: 0 },
      { item: 2, value: 1 },
    ]);
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      ...[
        '/answers/0/value ANSWER_OUT_OF_RANGE',
        '/answers/1/item UNKNOWN_ITEM',
        '/answers/3/item REPEATED_VALUE',
      ],
    ]);
    expect(faults[0]?.detail).toContain('Item 1 is answered with 0 to 2');
  });

  it('names the band of the respondent, and of no other scale', () => {
    expect(bandOf(sdq, 'TOTAL', 'CHILD', 15)?.code).toBe('AVERAGE');
    expect(bandOf(sdq, 'TOTAL', 'CHILD', 16)?.code).toBe('BORDERLINE');
    expect(bandOf(sdq, 'TOTAL', 'CHILD', 20)?.code).toBe('HIGH');
    expect(bandOf(sdq, 'PROSOCIAL', 'CHILD', 5)).toBeNull();
    const own = {
      ...sdq,
      bands: [...sdq.bands, { ...sdq.bands[0]!, respondent: 'TEACHER', from: 0, to: 11 }],
    };
    expect(bandOf(own, 'TOTAL', 'TEACHER', 12)).toBeNull();
  });
});

const OF_ITEMS = INSTRUMENTS.map(({ code }) => definition(code)).filter(({ items }) => items.length > 1);
const answered = fc.constantFrom(...OF_ITEMS).chain((of) =>
  fc.record({
    of: fc.constant(of),
    answers: fc
      .tuple(
        ...of.items.map(({ number, min, max }) =>
          fc.option(fc.record({ item: fc.constant(number), value: fc.integer({ min, max }) }), { freq: 4 }),
        ),
      )
      .map((all) => all.filter((each) => each !== null)),
  }),
);

describe('R155 laws of scoring', () => {
  it('stays inside the range of each scale, prorated or not', () => {
    fc.assert(
      fc.property(answered, ({ of, answers }) => {
        expect(answerFaults(of, answers)).toEqual([]);
        for (const { scale, score } of scoreAnswers(of, answers)) {
          const { min, max } = of.scales.find(({ code }) => code === scale)!;
          expect(score).toBeGreaterThanOrEqual(min);
          expect(score).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(answered, fc.infiniteStream(fc.nat()), ({ of, answers }, keys) => {
        const shuffled = answers
          .map((answer) => [keys.next().value as number, answer] as const)
          .sort(([a], [b]) => a - b)
          .map(([, answer]) => answer);
        expect(scoreAnswers(of, shuffled)).toEqual(scoreAnswers(of, answers));
      }),
    );
  });

  it('gives the mirror of a score where every item is worded the other way', () => {
    fc.assert(
      fc.property(answered, ({ of, answers }) => {
        const mirrored = { ...of, items: of.items.map((item) => ({ ...item, reversed: !item.reversed })) };
        const scores = scoreAnswers(of, answers).filter(({ prorated }) => !prorated);
        for (const { scale, score } of scores) {
          const { min, max } = of.scales.find(({ code }) => code === scale)!;
          const mirror = scoreAnswers(mirrored, answers).find((each) => each.scale === scale);
          expect(mirror?.score).toBeCloseTo(min + max - score, 10);
        }
      }),
    );
  });
});
