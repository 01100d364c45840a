import type { AnalysisComparisonDto } from '../../src/needs-analysis/dto/analysis-comparison.dto.js';
import type { NeedsAnalysisDto } from '../../src/needs-analysis/dto/needs-analysis.dto.js';
import { TestApi } from '../support/api.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
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
});
