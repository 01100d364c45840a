import type { AnalysisComparisonDto } from '../../src/needs-analysis/dto/analysis-comparison.dto.js';
import type { NeedsAnalysisDto } from '../../src/needs-analysis/dto/needs-analysis.dto.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import type { ProvisionMapDto } from '../../src/provision/map/provision-map.dto.js';
import type { RangeAssuranceDto } from '../../src/provision/assurance/range-assurance.dto.js';
import { loadDemoCaseload } from '../support/demo-caseload.js';

const [SQLITE] = DATABASES;

describe.each([SQLITE!])('needs and decisions of the demonstration on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await newDatabase();
    await loadDemoCaseload(database);
    api = await TestApi.start(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('R23 R105 has two signed years, what changed between them, and a flagged quarter', async () => {
    const { items } = (await api.get('/v1/needs-analyses')).body as { items: NeedsAnalysisDto[] };
    expect(items.map(({ state, periodTo }) => [state, periodTo])).toEqual([
      ['SIGNED', '2026-09-30'],
      ['SIGNED', '2025-09-30'],
    ]);
    const [later] = items;
    const comparison = (await api.get(`/v1/needs-analyses/${later?.id}/comparison`))
      .body as AnalysisComparisonDto;
    const changed = comparison.shares.filter(({ finding }) => finding === 'RISEN' || finding === 'FALLEN');
    expect(changed.map(({ text }) => text.en)).not.toEqual([]);
    const { change } = (await api.get(`/v1/needs-analyses/${later?.id}`)).body as NeedsAnalysisDto;
    expect(change.series.flatMap(({ signals }) => signals.map(({ text }) => text.en))).not.toEqual([]);
  });

  it('R5 R104 R110 has decisions, one of them open, an action that is overdue, and a partner who has not answered', async () => {
    const count = async (path: string): Promise<number> => (await api.get(path)).body.items.length as number;
    expect(await count('/v1/commissioning-decisions')).toBe(3);
    expect(await count('/v1/commissioning-decisions?decided=false')).toBe(1);
    expect(await count('/v1/commissioning-actions')).toBe(3);
    expect(await count('/v1/commissioning-actions?overdue=true')).toBe(1);
    expect(await count('/v1/gap-escalations?answered=true')).toBe(1);
    expect(await count('/v1/gap-escalations?answered=false')).toBe(1);
  });

  it('R16 R17 R20 has a range of work for most needs that are common, and gaps of different kinds', async () => {
    const range = (await api.get('/v1/range-assurance')).body as RangeAssuranceDto;
    const failing = new Map(
      range.needAreas.map(({ needArea, tests }) => [
        needArea,
        tests.flatMap(({ test, passed }) => (passed ? [] : [test])),
      ]),
    );
    const assured = [...failing].filter(([, tests]) => tests.length === 0).map(([needArea]) => needArea);
    expect(assured).toEqual(['SUB', 'THB', 'ATT', 'MOT', 'BSK', 'RJV']);
    expect([failing.get('LIV')?.[0], failing.get('PSO')?.[0]]).toEqual(['ACTIVE', 'EVIDENCE']);
    expect([failing.get('ROH')?.[0], failing.get('EMH'), failing.get('FAM')]).toEqual([
      'STAFFED',
      ['WELSH'],
      ['CUSTODY'],
    ]);
    const map = (await api.get('/v1/provision-map')).body as ProvisionMapDto;
    const supplied = map.needAreas.filter(({ total }) => total.supply > 0);
    expect(supplied.length).toBeGreaterThan(map.needAreas.length / 2);
    const reasons = map.needAreas.map(({ total }) => total.gapReasons.map(({ reason }) => reason).join(' '));
    expect(new Set(reasons)).toEqual(new Set(['', 'NO_SUPPLY', 'LOW_REACH', 'NO_SUPPLY LOW_REACH']));
    expect(reasons.filter((reason) => reason === '').length).toBeGreaterThan(5);
  });

  it('R16 says of evidence that was invented that it was, in both languages', async () => {
    const { items } = (await api.get('/v1/intervention-searches?q=self-care')).body as {
      items: { id: string }[];
    };
    const evidence = (await api.get(`/v1/evidence-items?interventionId=${items[0]?.id}`)).body as {
      items: { citation: string }[];
    };
    expect(evidence.items.map(({ citation }) => citation)).toEqual([
      expect.stringMatching(/^SYNTHETIC: .* no such study exists.*SYNTHETIG: /),
    ]);
  });

  it('R3 R61 judges harm and safety in each AssetPlus assessment', async () => {
    const [one] = (await api.get('/v1/cases?limit=1')).body.items as { id: string }[];
    const { items } = (await api.get(`/v1/assessments?caseId=${one?.id}`)).body as {
      items: { source: string; riskOfHarm: string | null; safetyAndWellbeing: string | null }[];
    };
    expect(items.length).toBeGreaterThan(0);
    for (const { source, riskOfHarm, safetyAndWellbeing } of items) {
      const judged = source === 'ASSETPLUS';
      expect([riskOfHarm !== null, safetyAndWellbeing !== null]).toEqual([judged, judged]);
    }
  });
});
