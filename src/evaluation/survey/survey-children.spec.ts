import { createRandom } from '../../statistics/index.js';
import { covariatesOf } from '../covariates/registry.js';
import { compareInterventions } from './compare-interventions.js';
import type { SurveyedInterventionDto } from './dto/evaluation-survey.dto.js';
import { SurveyChildren } from './survey-children.js';
import { surveyStatement } from './survey-statement.js';

const RULES = { minimumChildren: 30, falseDiscoveryRate: 0.1 };

/** The interventions, each with its effect on the log odds. */
const known = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    id: `id-${place}`,
    code: `CODE_${String(place).padStart(3, '0')}`,
    titleEn: `Title ${place}`,
    titleCy: `Teitl ${place}`,
  }));

/** A cohort in which harder children are given more, and each intervention does what it is told to do. */
function surveyed(children: number, effects: readonly number[], covariates: string[], seed = 11) {
  const { uniform } = createRandom(seed);
  const gathered = new SurveyChildren(effects.length, covariatesOf(covariates));
  for (let i = 0; i < children; i++) {
    const age = 10 + 8 * uniform();
    const hardness = (age - 14) / 2;
    const started = effects.flatMap((_effect, place) =>
      uniform() < 0.06 / (1 + Math.exp(-2 * hardness)) ? [place] : [],
    );
    const logit = -0.8 + hardness + started.reduce((sum, place) => sum + effects[place]!, 0);
    gathered.add(covariates.length === 0 ? [] : [age], started, uniform() < 1 / (1 + Math.exp(-logit)));
  }
  const count = gathered.count();
  return { count, ...compareInterventions(known(effects.length), count, RULES) };
}

const readings = (interventions: readonly SurveyedInterventionDto[]) =>
  interventions.filter(({ reading }) => reading === 'LESS' || reading === 'MORE').map(({ code }) => code);

describe('a survey of every intervention', () => {
  it('R107 R20 finds what works and what harms among many that do nothing, once the children are accounted for', () => {
    const effects = Array.from({ length: 60 }, (_, place) => (place === 7 ? -1.4 : place === 31 ? 1.4 : 0));
    const { interventions, isRanked } = surveyed(20_000, effects, ['AGE_AT_INDEX']);
    expect(isRanked).toBe(true);
    expect(readings(interventions)).toEqual(expect.arrayContaining(['CODE_007', 'CODE_031']));
    expect(readings(interventions).length).toBeLessThan(6);
    expect(interventions[0]).toMatchObject({ code: 'CODE_007', reading: 'LESS', design: 'D2' });
    expect(interventions.at(-1)).toMatchObject({ code: 'CODE_031', reading: 'MORE' });
  });

  it('R107 finds harm everywhere where harder children are not accounted for, which is what the model is for', () => {
    const effects = Array.from({ length: 60 }, () => 0);
    const raw = surveyed(20_000, effects, []);
    const adjusted = surveyed(20_000, effects, ['AGE_AT_INDEX']);
    expect(readings(raw.interventions).length).toBeGreaterThan(40);
    expect(readings(adjusted.interventions).length).toBeLessThan(3);
  });

  it('R107 draws every difference towards the mean, and the less sure one further', () => {
    const { interventions } = surveyed(20_000, [-1, 0, 0.3, 0.8, 0, 0], ['AGE_AT_INDEX']);
    const figures = interventions.map((one) => one.figures!);
    const raw = figures.map(({ differenceFromExpected }) => differenceFromExpected);
    const drawn = figures.map(({ shrunkenDifference }) => shrunkenDifference!.estimate);
    const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(spread(drawn)).toBeLessThan(spread(raw));
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    for (const { shrunkenDifference: shrunken } of figures) {
      expect(shrunken!.lower).toBeLessThanOrEqual(shrunken!.estimate);
      expect(shrunken!.upper).toBeGreaterThanOrEqual(shrunken!.estimate);
    }
  });

  it('R107 shows no order where chance explains the differences, and compares nothing that few children started', () => {
    const two = { children: 40, reoffenders: 16, expected: 16.2, variance: 9.6 };
    const few = { children: 12, reoffenders: 1, expected: 5, variance: 3 };
    const all = { children: 400, reoffenders: 160, expected: 160, variance: 96 };
    const started = [{ ...two }, few, { ...two, reoffenders: 17 }];
    const { interventions, isRanked } = compareInterventions(
      known(3),
      { all, started, adjustedFor: [], leftOut: [], reason: null },
      RULES,
    );
    expect(isRanked).toBe(false);
    expect(interventions.map(({ code, reading }) => [code, reading])).toEqual([
      ['CODE_000', 'NOT_TOLD_APART'],
      ['CODE_001', null],
      ['CODE_002', 'NOT_TOLD_APART'],
    ]);
    expect(interventions[1]).toMatchObject({ design: 'D1', figures: null, children: 12 });
    expect(interventions[1]!.missing.map(({ code }) => code)).toContain('FEWER_THAN_30_STARTED');
    const { en, cy } = surveyStatement(interventions, 0.1);
    expect(en).toMatch(/^Of 3 interventions, 2 were started by enough children .* This does not show/s);
    expect(cy).toMatch(/^O 3 ymyriad, dechreuwyd 2 gan ddigon o blant/);
  });

  it('R107 adjusts each p-value for all that are compared (Benjamini and Hochberg 1995)', () => {
    const all = { children: 1000, reoffenders: 400, expected: 400, variance: 240 };
    const z = [-3.2, -2.1, 0.4, 1.1];
    const started = z.map((value) => ({
      ...{ children: 100, reoffenders: 40, variance: 24 },
      expected: 40 - value * Math.sqrt(24),
    }));
    const { interventions } = compareInterventions(
      known(4),
      { all, started, adjustedFor: [], leftOut: [], reason: null },
      RULES,
    );
    const adjusted = new Map(interventions.map(({ code, figures }) => [code, figures!.adjustedPValue]));
    // R 4.2: p.adjust(2 * pnorm(-abs(c(-3.2, -2.1, 0.4, 1.1))), "BH")
    expect(adjusted.get('CODE_000')).toBeCloseTo(0.005497, 5);
    expect(adjusted.get('CODE_001')).toBeCloseTo(0.071457, 5);
    expect(adjusted.get('CODE_002')).toBeCloseTo(0.689157, 5);
    expect(adjusted.get('CODE_003')).toBeCloseTo(0.361775, 5);
  });

  it('leaves out what cannot be fitted, says so, and counts everybody all the same', () => {
    const gathered = new SurveyChildren(1, covariatesOf(['AGE_AT_INDEX']));
    // Whoever is older than 14 reoffends: no model can say by how much.
    for (let i = 0; i < 80; i++) gathered.add([10 + (i % 8)], i % 2 === 0 ? [0] : [], i % 8 > 4);
    const { all, adjustedFor, leftOut, reason } = gathered.count();
    expect([all.children, all.reoffenders, adjustedFor, leftOut, reason]).toEqual([
      80,
      30,
      [],
      ['AGE_AT_INDEX'],
      null,
    ]);
    expect(all.expected).toBeCloseTo(30, 6);
    const nobody = new SurveyChildren(1, []);
    for (let i = 0; i < 40; i++) nobody.add([], [0], false);
    expect(nobody.count()).toMatchObject({ all: { children: 40, reoffenders: 0 } });
  });

  it('says so where nothing can be expected of anybody', () => {
    expect(new SurveyChildren(2, []).count()).toMatchObject({
      all: { children: 0 },
      reason: 'EMPTY_DENOMINATOR',
    });
    expect(surveyStatement([], 0.1).en).toMatch(/^Descriptive only/);
  });
});
