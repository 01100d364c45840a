import { InterventionVersion } from '../../src/catalogue/intervention-version.entity.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { buildWorlds, type ServiceWorld } from '../support/delivery-world.js';
import { inDatabase } from '../support/in-database.js';

describe.each(DATABASES)('edits on %s', (_dialect, newDatabase) => {
  let database: TestDatabase;
  let one: ServiceWorld;
  let two: ServiceWorld;

  const stored = () =>
    inDatabase(database, (tx) =>
      tx.queryOne('SELECT status, languages, row_version FROM intervention_version WHERE id = :id', {
        id: one.versionId,
      }),
    );
  const update = (at: object = {}, changes: object = {}) =>
    inDatabase(database, (tx) =>
      tx.update(
        InterventionVersion,
        { id: one.versionId, serviceId: one.serviceId, rowVersion: 1, ...at },
        { status: 'RETIRED', languages: ['cy'], ...changes },
      ),
    );

  beforeAll(async () => {
    database = await newDatabase();
    [one, two] = await buildWorlds(database);
  });

  afterAll(() => database.drop());

  it('change one row, at the version that was read and of the service alone', async () => {
    const before = await stored();
    for (const at of [{ rowVersion: 2 }, { serviceId: two.serviceId }, { id: two.versionId }]) {
      await expect(update(at)).rejects.toMatchObject({ kind: 'precondition-failed' });
    }
    await expect(update({}, { colour: 'red' })).rejects.toThrow(TypeError);
    await expect(update({}, { status: undefined })).rejects.toThrow(TypeError);
    expect(await stored()).toEqual(before);
    expect(await update()).toBe(2);
    expect(await stored()).toEqual({ status: 'RETIRED', languages: '["cy"]', row_version: 2 });
    await expect(update()).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });
});
