import { workerFaults } from './worker-rules.js';

const faultsOf = (changes: object): string[] =>
  workerFaults({ languages: ['en'], activeFrom: '2026-01-05', ...changes }).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

describe('rules on a worker', () => {
  it.each([
    [{}, []],
    [{ activeTo: '2026-01-05', languages: ['cy', 'en'] }, []],
    [{ activeTo: '2026-01-04' }, ['/activeTo BEFORE_START']],
    [{ languages: [] }, ['/languages LANGUAGES_UNCLEAR']],
    [{ languages: ['cy', 'cy'] }, ['/languages LANGUAGES_UNCLEAR']],
  ])('%j', (changes, expected) => {
    expect(faultsOf(changes)).toEqual(expected);
  });
});
