import { observationFaults } from './observation-rules.js';

const CHECKLIST = { core: ['LETTER', 'ROLE_PLAY'], general: ['RESPECTFUL'] };
const faultsOf = (changes: object, startedOn: string | null = '2026-02-01'): string[] =>
  observationFaults(
    {
      observedOn: '2026-03-01',
      observerId: 'a',
      delivererId: 'b',
      items: [{ component: 'LETTER' }, { component: 'ROLE_PLAY' }],
      ...changes,
    },
    CHECKLIST,
    startedOn,
    '2026-06-01',
  ).map(({ pointer, code }) => `${pointer} ${code}`);
const items = (...components: string[]) => ({ items: components.map((component) => ({ component })) });

describe('R161 rules on an observation', () => {
  it.each([
    [{}, []],
    [items('LETTER', 'ROLE_PLAY', 'RESPECTFUL'), []],
    [items('LETTER'), ['/items COMPONENT_MISSING']],
    [items('LETTER', 'ROLE_PLAY', 'DRAMA'), ['/items/2/component UNKNOWN_COMPONENT']],
    [items('LETTER', 'ROLE_PLAY', 'LETTER'), ['/items/2/component REPEATED_COMPONENT']],
    [{ observedOn: '2026-01-31' }, ['/observedOn BEFORE_DELIVERY']],
    [{ observedOn: '2026-06-02' }, ['/observedOn DATE_IN_FUTURE']],
    [{ delivererId: 'a' }, ['/observerId OWN_DELIVERY']],
    [{ delivererId: null }, []],
  ])('%j', (changes, expected) => {
    expect(faultsOf(changes)).toEqual(expected);
  });
});
