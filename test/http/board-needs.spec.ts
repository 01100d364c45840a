import { readChildNeeds } from '../../src/board/facts/read-child-needs.js';
import { addDays } from '../../src/platform/calendar/plain-date.js';
import { DATABASES } from '../support/databases.js';
import { LONG_AGO, PracticeWorld } from '../support/practice-world.js';

const day = (after: number) => addDays(LONG_AGO, after);

describe.each(DATABASES)('the needs that the board reads, on %s', (_dialect, newDatabase) => {
  let world: PracticeWorld;

  beforeAll(async () => {
    world = await PracticeWorld.start(newDatabase);
  }, 60_000);
  afterAll(() => world.stop());

  it('R16 R17 are those of the provision map: a need that was not assessed again is still one', async () => {
    const id = await world.open({ openedOn: day(1) }, { reference: 'C-AGAIN' });
    await world.rate(id, day(5), 'ETE', { severity: 3, isPriority: false });
    await world.rate(id, day(20), 'ETE', { severity: null, isPriority: false });
    await world.rate(id, day(20), 'FAM', { severity: 0, isPriority: false });
    const quarter = { name: 'any', from: day(0), to: day(60) };
    const needs = await world.api.uow.read((tx) => readChildNeeds(tx, world.serviceId, quarter));
    const found = needs.map(({ needArea, assessed, withNeed }) => [needArea, assessed, withNeed]).sort();
    expect(found).toEqual([
      ['ETE', true, true],
      ['FAM', true, false],
    ]);
    const map = await world.service.get(`/v1/provision-map?since=${day(0)}&until=${day(60)}`);
    const totals = map.body.needAreas.flatMap(({ needArea, total }: any) =>
      total.assessed.value > 0 ? [[needArea, total.prevalence.numerator.value]] : [],
    );
    expect(totals.sort()).toEqual([
      ['ETE', 1],
      ['FAM', 0],
    ]);
  });
});
