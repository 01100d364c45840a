import { INSTRUMENTS } from '../../../migrations/data/instruments.js';
import type { InstrumentDefinition } from '../../instruments/definition.js';
import type { KnownInstrument } from '../../instruments/instrument-rows.js';
import { type CountedMeasure, groupResults } from './group-results.js';

const instruments = new Map<string, KnownInstrument>(
  INSTRUMENTS.map(({ definition, ...row }) => [
    row.code,
    {
      ...(structuredClone(definition) as unknown as InstrumentDefinition),
      ...{ ...row, serviceId: null, retiredOn: null, rowVersion: 1 },
    },
  ]),
);

let next = 0;
const measure = (
  delivery: number,
  timepoint: 'T0' | 'T1' | 'T2',
  extra: Partial<CountedMeasure>,
): CountedMeasure => ({
  ...{
    id: String(++next).padStart(6, '0'),
    delivery_id: `d${delivery}`,
    timepoint,
    scales: null,
    score: null,
  },
  measured_on: { T0: '2025-01-10', T1: '2025-06-10', T2: '2025-12-10' }[timepoint],
  ...{ instrument: 'ROSENBERG', respondent: 'CHILD' },
  ...extra,
});
const pairsOf = (
  scores: readonly (readonly [number | null, number | null])[],
  extra: Partial<CountedMeasure> = {},
) =>
  scores.flatMap(([before, after], index) => [
    ...(before === null ? [] : [measure(index, 'T0', { score: before, ...extra })]),
    ...(after === null ? [] : [measure(index, 'T1', { score: after, ...extra })]),
  ]);

/** Student's sleep data (1908): hours gained with two drugs by the same ten people. */
const SLEEP = [
  ...[
    [0.7, 1.9],
    [-1.6, 0.8],
    [-0.2, 1.1],
    [-1.2, 0.1],
    [-0.1, -0.1],
  ],
  ...[
    [3.4, 4.4],
    [3.7, 5.5],
    [0.8, 1.6],
    [0, 4.6],
    [2, 3.4],
  ],
] as [number, number][];

describe('R155 the changes of many children', () => {
  it("gives Student's sleep data (R: t 4.0621 on 9 degrees of freedom, p 0.002833, 0.700 to 2.460)", () => {
    const [result] = groupResults(pairsOf(SLEEP), instruments, { eligible: 12, to: 'T1' });
    expect(result?.meanChange?.estimate).toBeCloseTo(1.58, 10);
    expect(result?.meanChange?.lower).toBeCloseTo(0.7001142, 6);
    expect(result?.meanChange?.upper).toBeCloseTo(2.4598858, 6);
    expect(result?.meanChange?.p).toBeCloseTo(0.00283289, 7);
    expect(result?.measured).toMatchObject({ first: 10, later: 10, paired: 10 });
    expect(result?.measured.pairedShare).toMatchObject({ n: 10, of: 12 });
    expect(result?.sentence.en).toMatch(
      /^Of the 12 children who started, 10 were measured at the start and at the end\. Their scores changed by 1\.6 points on average \(95% interval 0\.7 to 2\.5\), for the better\./,
    );
  });

  it('counts those who were not measured again, and shows counts alone below ten pairs', () => {
    const nine = SLEEP.slice(0, 9);
    const [result] = groupResults(pairsOf([...nine, [3, null], [null, 4]]), instruments, {
      eligible: 30,
      to: 'T1',
    });
    expect(result).toMatchObject({
      ...{ measured: { first: 10, later: 10, paired: 9 }, meanChange: null, signedRank: null },
      ...{ reason: 'FEWER_THAN_10_PAIRS', classes: [] },
    });
    expect(result?.measured.pairedShare).toMatchObject({ n: 9, of: 30 });
    expect(result?.directions).toEqual([
      ...[
        { class: 'BETTER', n: 8 },
        { class: 'SAME', n: 1 },
        { class: 'WORSE', n: 0 },
      ].map((each) => ({
        ...{ ...each, of: 9, share: null, lower: null, upper: null },
      })),
    ]);
    expect(result?.sentence.en).toContain('fewer than 10, so only counts');
  });

  it('classes the change of each child, with Wilson intervals, where reliability is known', () => {
    const times = (count: number, before: number, after: number): [number, number][] =>
      Array.from({ length: count }, () => [before, after]);
    const scores = [...times(6, 24, 12), ...times(3, 30, 22), ...times(10, 20, 18), ...times(1, 10, 20)];
    const rows = pairsOf(scores, { instrument: 'SDQ_SELF' });
    const [result] = groupResults(rows, instruments, { eligible: 20, to: 'T1' });
    const counts = result?.classes.map(({ class: name, n, of }) => `${name} ${n}/${of}`);
    expect(counts).toEqual([
      'RECOVERED 6/20',
      'IMPROVED 3/20',
      'NO_RELIABLE_CHANGE 10/20',
      'DETERIORATED 1/20',
    ]);
    expect(result?.classes[0]).toMatchObject({ share: 0.3 });
    expect(result?.classes[0]?.lower).toBeCloseTo(0.1455, 3);
    expect(result?.basis?.sd).toBe(5.2);
    expect(result?.sentence.en).toContain('for the better');
  });

  it('keeps respondents, scales and follow-up apart, and adjusts the tests of all of them together', () => {
    const children = pairsOf(SLEEP);
    const local = pairsOf(
      SLEEP.map(() => [3, 3.5] as [number, number]),
      { instrument: 'LOCAL_SOFT_SKILLS', respondent: 'WORKER' },
    );
    const results = groupResults([...children, ...local], instruments, { eligible: 10, to: 'T1' });
    expect(results.map(({ respondent, reason }) => [respondent, reason])).toEqual([
      ...[
        ['CHILD', null],
        ['WORKER', 'NO_VARIATION'],
      ],
    ]);
    const [first, second] = results.map(({ signedRank }) => signedRank);
    expect(first?.adjustedP).toBeCloseTo(Math.min(1, Math.max(first?.p ?? 1, second?.p ?? 1)), 10);
    const followed = groupResults([...children, measure(0, 'T2', { score: 5 })], instruments, {
      ...{ eligible: 10, to: 'T2' },
    });
    expect(followed[0]?.measured).toMatchObject({ first: 10, later: 1, paired: 1 });
  });

  it('never says because of what, in either language', () => {
    for (const scores of [
      SLEEP,
      SLEEP.slice(0, 3),
      SLEEP.map(([before, after]) => [after, before] as const),
    ]) {
      const [result] = groupResults(pairsOf(scores), instruments, { eligible: 10, to: 'T1' });
      expect(result?.sentence.en).not.toMatch(/because|caused|thanks to|effect|worked/);
      expect(result?.sentence.cy).not.toMatch(/oherwydd|achosodd|diolch i|effaith|gweithiodd/);
      expect(result?.sentence.en).toContain('this does not show what changed them');
    }
  });
});
