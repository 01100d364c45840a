import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { AS_OF, loadDemoCaseload } from '../support/demo-caseload.js';

const CATEGORIES = [
  ['SEX', 'ETHNICITY', 'PRIOR_OFFENCES', 'ORDER_TYPE', 'CUSTODY'],
  ['LIKELIHOOD_OF_REOFFENDING', 'RISK_OF_HARM', 'SAFETY_AND_WELLBEING', 'SUBSTANCE_NEED'],
  ['EMOTIONAL_HEALTH_NEED', 'ETE_AT_INDEX', 'DELIVERY_AREA', 'INDEX_YEAR'],
];

describe.each(DATABASES)('adjusted evaluations over HTTP on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;
  let interventionId: string;

  const run = async (extra: object) => {
    const { status, body } = await api.post('/v1/evaluations', { interventionId, dataAsOf: AS_OF, ...extra });
    expect(status).toBe(201);
    return body;
  };

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
    const { items } = (await api.get('/v1/interventions?q=intensive%20supervision')).body;
    interventionId = items[0].id;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R21 R157 weights the others to resemble those who started, and shows how far that went', async () => {
    const { result, definition } = await run({
      method: 'WEIGHTING',
      covariates: ['AGE_AT_INDEX', 'SEX', 'PRIOR_OFFENCES'],
    });
    const { adjusted, reoffending, design, designReasons, statement } = result;
    expect(definition).toMatchObject({ landmarkWeeks: 8, trim: 0.99, exactOn: [], caliper: null });
    expect(adjusted.notAdjusted).toBeNull();
    expect(adjusted.weighting.effectiveSampleSize).toBeGreaterThan(1);
    expect(adjusted.weighting.effectiveSampleSize).toBeLessThanOrEqual(reoffending.comparison.mature);
    expect(adjusted.weighting.treatedMean).toBeCloseTo(reoffending.started.binaryRate.estimate, 12);
    expect(adjusted.weighting.lower).toBeLessThan(adjusted.weighting.estimate);
    const worst = (field: string): number =>
      Math.max(...adjusted.balance.map((row: Record<string, number>) => Math.abs(row[field] ?? NaN)));
    expect(worst('afterWeighting')).toBeLessThan(worst('before'));
    const isBalanced = worst('afterWeighting') < 0.1;
    if (!['D0', 'D1'].includes(design)) expect(design).toBe(isBalanced ? 'D3' : 'D2');
    const codes = designReasons.map(({ code }: { code: string }) => code);
    if (design === 'D2') expect(codes).toContain('NOT_BALANCED');
    expect(statement.en).not.toMatch(/because of|caused/);
    expect(statement.cy).not.toBe(statement.en);
    const { estimate, lower, upper, proportionalHazardsP } = adjusted.hazardRatio;
    expect(lower).toBeLessThan(estimate);
    expect(upper).toBeGreaterThan(estimate);
    expect(proportionalHazardsP).toBeGreaterThan(0);
    expect(estimate).not.toBe(result.timeToReoffence.hazardRatio.estimate);
  });

  it('R157 matches one to one within a caliper, in pairs of the same sex', async () => {
    const { result } = await run({ method: 'MATCHING', covariates: ['AGE_AT_INDEX', 'PRIOR_OFFENCES'] });
    const { matching, balance } = result.adjusted;
    const { started } = result.reoffending;
    expect(matching.pairs + matching.treatedLeftOut).toBe(started.mature);
    expect(matching.estimate).toBeCloseTo(matching.treatedMean - matching.comparisonMean, 12);
    expect(balance.map(({ covariate }: { covariate: string }) => covariate)).toContain('AGE_AT_INDEX');
    const wider = await run({
      method: 'MATCHING',
      covariates: ['AGE_AT_INDEX', 'PRIOR_OFFENCES'],
      caliper: 5,
      exactOn: [],
    });
    expect(wider.result.adjusted.matching.pairs).toBeGreaterThanOrEqual(matching.pairs);
  });

  it('R107 gives the same bytes for the same rows, and another hash where another design reads them', async () => {
    const design = { method: 'WEIGHTING', covariates: ['SEX', 'ETE_AT_INDEX'] };
    const [first, again] = [await run(design), await run(design)];
    expect(again.result).toEqual(first.result);
    expect(again.inputSha256).toBe(first.inputSha256);
    const other = await run({ ...design, covariates: ['SEX'] });
    expect(other.inputSha256).not.toBe(first.inputSha256);
  });

  it('leaves out children of a kind that the other side has nobody of, and says how many', async () => {
    const { items } = (await api.get('/v1/interventions?q=one-to-one%20supervision')).body;
    const design = { interventionId: items[0].id, method: 'WEIGHTING' };
    const { adjusted, reoffending } = (await run(design)).result;
    const { started, comparison } = adjusted.offSupport;
    expect(started).toBeLessThan(reoffending.started.mature);
    expect(comparison).toBeGreaterThan(0);
    expect(comparison).toBeLessThan(reoffending.comparison.mature);
  });

  it('says what it left out because it tells nobody apart, and what kept it from adjusting', async () => {
    const area = (await api.get('/v1/delivery-areas')).body.items[0].code;
    const { adjusted, design } = (
      await run({ method: 'WEIGHTING', covariates: ['DELIVERY_AREA'], deliveryArea: area })
    ).result;
    expect(adjusted.leftOut).toEqual(['DELIVERY_AREA']);
    expect(adjusted.notAdjusted.cy).not.toBe(adjusted.notAdjusted.en);
    expect(adjusted.weighting).toBeNull();
    expect(['D0', 'D1', 'D2']).toContain(design);
  });

  it('refuses to compare where a plan asks for more children than there are', async () => {
    const created = await api.create('/v1/evaluation-plans', {
      interventionId,
      title: 'Intensive supervision',
      question: 'Does it go with less reoffending?',
      outcome: 'PROVEN_REOFFENDING',
      analysisOn: AS_OF,
      decisionRule: 'None follows from fewer.',
      method: 'WEIGHTING',
      minimumChildren: 5000,
    });
    const path = `/v1/evaluation-plans/${created.id}`;
    const etag = (await api.get(path)).headers.get('etag') ?? '';
    await api.post(`${path}/fixing`, undefined, { 'if-match': etag });
    const { result } = (await api.post(`${path}/runs`, { dataAsOf: AS_OF })).body;
    expect(result.design).toBe('D1');
    expect(result.designReasons.map(({ code }: { code: string }) => code)).toContain(
      'FEWER_THAN_5000_STARTED',
    );
    expect(result.reoffending.gate.met).toBe(false);
    expect(result.statement.en).toMatch(/^Descriptive only/);
    expect(result.statement.cy).toMatch(/^Disgrifiadol yn unig/);
  });

  it.each(CATEGORIES)(
    'R103 puts every child into one group of %s and the others named with it',
    async (...subgroups) => {
      const { result } = await run({ subgroups });
      const { started, comparison } = result.reoffending;
      expect(result.subgroups.map(({ covariate }: { covariate: string }) => covariate)).toEqual(subgroups);
      for (const { groups } of result.subgroups) {
        const sum = (side: 'started' | 'comparison'): number =>
          groups.reduce(
            (total: number, group: Record<'started' | 'comparison', { children: number }>) =>
              total + group[side].children,
            0,
          );
        expect([sum('started'), sum('comparison')]).toEqual([started.mature, comparison.mature]);
      }
    },
  );

  it('R103 R124 looks within groups at ETE where the evaluation is about that', async () => {
    const { result } = await run({ subgroups: ['SEX', 'ORDER_TYPE'], outcome: 'SUITABLE_ETE_AT_END' });
    expect(result.subgroups).toHaveLength(2);
    for (const { outcome, groups } of result.subgroups) {
      expect(outcome).toBe('SUITABLE_ETE_AT_END');
      const children = groups.flatMap((group: any) => [group.started.children, group.comparison.children]);
      const sum = children.reduce((total: number, each: number) => total + each, 0);
      expect(sum).toBe(result.claimed.children);
    }
  });
});
