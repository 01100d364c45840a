import { COVARIATES } from '../../src/evaluation/covariates/registry.js';
import { ReferenceCodes } from '../../src/reference-data/reference-codes.js';
import { DATABASES } from '../support/databases.js';
import { inDatabase } from '../support/in-database.js';

describe.each(DATABASES)('covariates of evaluations on %s', (_dialect, newDatabase) => {
  it('are the codes of their set, in its order, and groups are made of those that have kinds', async () => {
    const database = await newDatabase();
    try {
      const codes = await inDatabase(database, (tx) =>
        new ReferenceCodes().all(tx, 'any service', 'EVALUATION_COVARIATE'),
      );
      const listed = [...codes].map(([code, { attributes }]) => [code, attributes.category === true]);
      const known = COVARIATES.map(({ code, isCategory }) => [code, isCategory]);
      expect(listed.sort()).toEqual(known.sort());
    } finally {
      await database.drop();
    }
  });
});
