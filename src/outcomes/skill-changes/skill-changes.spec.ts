import { INSTRUMENTS } from '../../../migrations/data/instruments.js';
import { type InstrumentDefinition, scaleOf, TOTAL } from '../../instruments/definition.js';
import { changeSentence } from './change-sentence.js';
import { classifyChange } from './classify-change.js';
import { type Pairable, pairMeasures } from './pair-measures.js';

const definition = (code: string): InstrumentDefinition =>
  structuredClone(
    INSTRUMENTS.find((each) => each.code === code)?.definition,
  ) as unknown as InstrumentDefinition;
const change = (of: InstrumentDefinition, before: number | null, after: number | null, code = TOTAL) => {
  const scale = scaleOf(of, code);
  if (!scale) throw new Error(code);
  return classifyChange(of, scale, 'CHILD', { before, after });
};

/** Jacobson and Truax's own example, on a scale of 0 to 100. */
const marital: InstrumentDefinition = {
  ...definition('ROSENBERG'),
  scales: [{ ...definition('ROSENBERG').scales[0]!, max: 100 }],
  reliability: [
    {
      ...{ scale: TOTAL, respondent: null, reliability: 0.8, sd: 7.5, points: null, cutOff: 50 },
      ...{ importantChange: null, source: 'Jacobson and Truax (1991)', sourcedOn: '1991-02-01' },
      toBeConfirmed: false,
    },
  ],
};

describe('R155 what a change of a child amounts to', () => {
  it('is improved and not recovered in the example of Jacobson and Truax (1991)', () => {
    const found = change(marital, 32.5, 47.5);
    expect(found).toMatchObject({ class: 'IMPROVED', direction: 'BETTER', change: 15, reason: null });
    expect(found.index).toBeCloseTo(3.16, 2);
    expect(found.leastChange).toBeCloseTo(9.297, 3);
    expect(change(marital, 32.5, 50).class).toBe('RECOVERED');
  });

  it('reads a fall of SDQ difficulties as better, and 15 as reached', () => {
    expect(change(definition('SDQ_SELF'), 24, 15)).toMatchObject({ class: 'RECOVERED', direction: 'BETTER' });
    expect(change(definition('SDQ_SELF'), 20, 24)).toMatchObject({
      ...{ class: 'NO_RELIABLE_CHANGE', direction: 'WORSE' },
    });
    expect(change(definition('SDQ_SELF'), 20, 30).class).toBe('DETERIORATED');
  });

  it('compares SWEMWBS as converted, by the points of its source', () => {
    // 20 and 24 convert to 18.59 and 21.54: 2.95 points apart. 16 and 20: 16.36 and 18.59.
    expect(change(definition('SWEMWBS'), 20, 24)).toMatchObject({ class: 'IMPROVED', important: true });
    expect(change(definition('SWEMWBS'), 16, 20)).toMatchObject({
      class: 'NO_RELIABLE_CHANGE',
      before: 16.36,
    });
    expect(change(definition('SWEMWBS'), 16.5, 20)).toMatchObject({
      ...{ class: 'NOT_COMPUTABLE', reason: 'NOT_IN_TABLE', change: null },
    });
  });

  it('is a change, not a reliable change, where nothing is known of reliability', () => {
    const found = change(definition('ROSENBERG'), 10, 22);
    expect(found).toMatchObject({ class: 'NOT_COMPUTABLE', reason: 'NO_RELIABILITY', direction: 'BETTER' });
    expect(change(definition('WEMWBS'), 40, 43)).toMatchObject({ reason: 'NO_RELIABILITY', important: true });
    expect(change(definition('MY_STAR'), 3, 2, 'AREA_1')).toMatchObject({
      direction: 'WORSE',
      important: true,
    });
  });

  it('takes the reliability of the respondent before that of all', () => {
    const [row] = marital.reliability;
    const own = { ...marital, reliability: [{ ...row!, respondent: 'CHILD', sd: 20 }, row!] };
    expect(change(own, 32.5, 47.5).class).toBe('NO_RELIABLE_CHANGE');
  });

  it('says nothing of one who was measured once', () => {
    expect(change(marital, 40, null)).toMatchObject({ class: 'INCOMPLETE_PAIR', change: null, before: 40 });
  });

  it('says it in both languages: that it changed, and never because of what', () => {
    const words = {
      scale: { en: 'Confidence', cy: 'Hyder' },
      respondent: { en: 'Child', cy: 'Plentyn' },
      to: 'T1' as const,
    };
    expect(changeSentence(change(marital, 32.5, 47.5), words)).toEqual({
      en: 'Confidence (Child): 32.5 at the start, 47.5 at the end. It changed for the better, more than error of measurement would give.',
      cy: 'Hyder (Plentyn): 32.5 ar y dechrau, 47.5 ar y diwedd. Newidiodd er gwell, mwy nag y byddai gwall mesur yn ei roi.',
    });
    const unknown = changeSentence(change(definition('ROSENBERG'), 10, 22), { ...words, to: 'T2' });
    expect(unknown.en).toContain('22 at follow-up. It changed for the better. Nothing is recorded of how');
    const all = [change(marital, 40, null), change(marital, 50, 30), change(definition('SDQ_SELF'), 24, 15)];
    for (const each of [...all, change(definition('SWEMWBS'), 16.5, 20)]) {
      const { en, cy } = changeSentence(each, words);
      expect(en).not.toMatch(/because|caused|thanks to|effect/);
      expect(cy).not.toMatch(/oherwydd|achos|diolch i|effaith/);
    }
  });
});

describe('R155 which measures are compared', () => {
  let next = 0;
  const at = (
    timepoint: 'T0' | 'T1' | 'T2',
    measuredOn: string,
    extra: Partial<Pairable> = {},
  ): Pairable => ({
    ...{ id: String(++next), instrument: 'SDQ_SELF', respondent: 'CHILD', deliveryId: null },
    ...{ timepoint, measuredOn },
    ...extra,
  });
  const pairs = (...measures: Pairable[]) =>
    pairMeasures(measures).map(({ to, first, later }) => [to, first?.measuredOn, later?.measuredOn]);

  it('is the last at the end, and the last at the start that was not taken after it', () => {
    expect(
      pairs(
        ...[at('T1', '2025-06-01'), at('T0', '2025-01-01'), at('T0', '2025-02-01')],
        ...[at('T0', '2025-07-01'), at('T1', '2025-05-01')],
      ),
    ).toEqual([['T1', '2025-02-01', '2025-06-01']]);
    expect(pairs(at('T0', '2025-07-01'), at('T1', '2025-06-01'))).toEqual([['T1', undefined, '2025-06-01']]);
  });

  it('is never of two respondents, instruments or deliveries', () => {
    const others: Partial<Pairable>[] = [
      { respondent: 'TEACHER' },
      { instrument: 'GBO' },
      { deliveryId: 'd' },
    ];
    for (const other of others) {
      expect(pairs(at('T0', '2025-01-01'), at('T1', '2025-06-01', other))).toEqual([
        ['T1', '2025-01-01', undefined],
        ['T1', undefined, '2025-06-01'],
      ]);
    }
  });

  it('has the follow-up where there is one, beside the end', () => {
    expect(pairs(at('T0', '2025-01-01'), at('T2', '2025-12-01'))).toEqual([
      ['T1', '2025-01-01', undefined],
      ['T2', '2025-01-01', '2025-12-01'],
    ]);
    expect(pairs()).toEqual([]);
  });
});
