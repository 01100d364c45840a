import { trainingFaults } from './training-rules.js';

const faultsOf = (changes: object): string[] =>
  trainingFaults({ trainedOn: '2026-01-05', ...changes }, '2026-06-01').map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('R40 rules on a training record', () => {
  it.each([
    [{}, []],
    [{ competentOn: '2026-01-05', expiresOn: '2026-01-05' }, []],
    [{ expiresOn: '2099-01-01' }, []],
    [{ trainedOn: '2026-06-02' }, ['/trainedOn DATE_IN_FUTURE']],
    [{ competentOn: '2026-06-02' }, ['/competentOn DATE_IN_FUTURE']],
    [{ competentOn: '2026-01-04' }, ['/competentOn BEFORE_TRAINING']],
    [{ expiresOn: '2026-01-04' }, ['/expiresOn BEFORE_TRAINING']],
  ])('%j', (changes, expected) => {
    expect(faultsOf(changes)).toEqual(expected);
  });
});
