import { ageFaults } from './age-range.js';

const range = { ageMin: 12, ageMax: 17 };
const born = { dateOfBirth: '2008-03-10' };
const codes = (beginning: object): string[] =>
  ageFaults(beginning, born, range).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a child who begins an intervention', () => {
  it.each([
    [{ startedOn: '2026-03-09' }, []],
    [{ startedOn: '2026-03-10' }, ['/startedOn OUTSIDE_AGE_RANGE']],
    [{ startedOn: '2020-03-10' }, []],
    [{ startedOn: '2020-03-09' }, ['/startedOn OUTSIDE_AGE_RANGE']],
    [{ enrolledOn: '2026-03-10' }, ['/enrolledOn OUTSIDE_AGE_RANGE']],
    [{ enrolledOn: '2026-03-01', startedOn: '2026-03-10' }, ['/startedOn OUTSIDE_AGE_RANGE']],
    [{ startedOn: '2026-03-10', ageExceptionReason: 'The group ends in May.' }, []],
    [{}, []],
  ])('R48 is of an age for it: %j %j', (beginning, faults) => {
    expect(codes(beginning)).toEqual(faults);
  });

  it('R48 is told the age and the range', () => {
    expect(ageFaults({ startedOn: '2026-03-10' }, born, range)[0]?.detail).toMatch(/18 .* ages 12 to 17/);
  });
});
