import { ADJUSTED, evaluateMadeUp, madeUpCohort } from '../../../../test/support/made-up-cohort.js';
import { expectRelative, valueOf } from '../../../../test/reference/expect-relative.js';
import { readReference, readReferenceRows } from '../../../../test/reference/read-reference.js';
import { coxRegression } from '../../../statistics/index.js';
import { exposureRows } from './exposure-rows.js';

const followUp = (...children: [startDay: number, lastDay: number, event: number][]) => ({
  startDay: Float64Array.from(children, ([startDay]) => startDay),
  lastDay: Float64Array.from(children, ([, lastDay]) => lastDay),
  event: Float64Array.from(children, ([, , event]) => event),
});
const intervals = (...children: [startDay: number, lastDay: number, event: number][]) => {
  const { start, time, event, exposed, child } = exposureRows(followUp(...children));
  return Array.from(child, (of, row) => [of, start[row], time[row], exposed[row], event[row]]);
};

describe('follow-up that is split at the start of the work', () => {
  it('R157 has a child unexposed until the day after the start, and exposed from then on', () => {
    expect(intervals([10, 100, 1])).toEqual([
      [0, 0, 11, 0, 0],
      [0, 11, 101, 1, 1],
    ]);
  });

  it.each([
    ['never started', [Infinity, 365, 0], [[0, 0, 366, 0, 0]]],
    ['reoffended before the start', [50, 20, 1], [[0, 0, 21, 0, 1]]],
    ['reoffended on the day of the start', [50, 50, 1], [[0, 0, 51, 0, 1]]],
    ['started before the index date', [-3, 20, 1], [[0, 0, 21, 1, 1]]],
    ['reoffended on the index day', [Infinity, 0, 1], [[0, 0, 1, 0, 1]]],
  ] as const)('R157 keeps the time of a child who %s', (_who, child, expected) => {
    expect(intervals([...child])).toEqual(expected);
  });

  it('R157 R129 makes the rows of the reference study of exposure that varies, and its hazard ratio', () => {
    const rows = readReferenceRows('synthetic_exposure.csv');
    const people = [...new Set(rows.map(({ person }) => person))].map((id) =>
      rows.filter(({ person }) => person === id),
    );
    // The study enters people late as well: its own first day is kept, and everything is a day earlier than a day's interval.
    const made = exposureRows(
      followUp(
        ...people.map((own): [number, number, number] => {
          const change = own.find(({ exposed }) => exposed === 1);
          const last = own.at(-1)!;
          const first = own[0]!;
          const startDay = !change ? Infinity : change === first ? -1 : change.start! - 1;
          return [startDay, last.time! - 1, last.event!];
        }),
      ),
    );
    const entry = people.map((own) => own[0]!.start!);
    const start = made.start.map((from, row) => Math.max(from, entry[made.child[row]!]!));
    expect(made.child).toHaveLength(rows.length);
    const age = Float64Array.from(made.child, (child) => people[child]![0]!.age!);
    const fit = valueOf(
      coxRegression({ start, time: made.time, event: made.event, covariates: [made.exposed, age] }),
    );
    const { fits } = readReference<{
      fits: { ties: string; weighted: boolean; stratified: boolean; coefficients: number[] }[];
    }>('cox.json');
    const reference = fits.find(
      ({ ties, weighted, stratified }) => ties === 'EFRON' && !weighted && !stratified,
    )!;
    expectRelative(fit.estimates[0]!, reference.coefficients[0]!, 1e-6);
  });
});

describe('reoffending from the start of the work', () => {
  const LATE = {
    children: 3000,
    confounding: 0.6,
    startDay: (uniform: () => number) => Math.floor(uniform() * 250),
  };
  const run = async (effect: number, seed: number) => {
    const cohort = madeUpCohort({ ...LATE, effect, seed });
    const asked = { ...ADJUSTED, method: 'WEIGHTING', analyses: ['TIME_VARYING'] } as const;
    const { analyses } = await evaluateMadeUp(cohort, { ...asked, analyses: [...asked.analyses] });
    return { cohort, found: analyses!.timeVarying! };
  };

  it.each([
    [0.6, 'The rates differ'],
    [1, 'inconclusive'],
  ])('R157 finds a known effect of %d whenever the work started, and no other', async (effect, words) => {
    const { found } = await run(effect, 11);
    expect(found.lower!).toBeLessThan(effect);
    expect(found.upper!).toBeGreaterThan(effect);
    expect(Math.abs(found.hazardRatio! - effect)).toBeLessThan(0.1);
    expect(found).toMatchObject({ design: 'D2', reason: null, adjustedFor: ['AGE_AT_INDEX', 'SEX=M'] });
    expect(found.statement.en).toContain(words);
    expect(found.statement.en).not.toMatch(/because|caused/);
    expect(found.statement.cy).toContain('O ddechrau’r gwaith ymlaen');
  });

  it('R157 is not misled by children who reoffend before they could start, as those who started against those who did not is', async () => {
    const { cohort, found } = await run(1, 11);
    // Whoever reoffends first never starts.
    const asRecorded = cohort.map((member) => {
      const first = member.offences[0]?.offenceDate;
      return first !== undefined && member.startedOn !== null && first <= member.startedOn
        ? { ...member, startedOn: null }
        : member;
    });
    const { claimed, analyses } = await evaluateMadeUp(asRecorded, {
      outcome: 'TIME_TO_REOFFENCE',
      analyses: ['TIME_VARYING'],
    });
    expect(claimed.upper!).toBeLessThan(0.9);
    expect(analyses!.timeVarying!.upper!).toBeGreaterThan(1);
    expect(found.exposed.days + found.unexposed.days).toBeGreaterThan(0);
  });

  it('R157 gives no ratio of too few children, and says why', async () => {
    const cohort = madeUpCohort({ ...LATE, children: 20, effect: 1, seed: 2 });
    const { analyses } = await evaluateMadeUp(cohort, { analyses: ['TIME_VARYING'] });
    expect(analyses!.timeVarying).toMatchObject({ hazardRatio: null, reason: 'TOO_FEW_PEOPLE' });
    expect(analyses!.timeVarying!.statement.en).toContain('too little');
    expect(analyses).toMatchObject({ dose: null, sites: null, trend: null });
  });
});
