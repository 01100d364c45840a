import { type SmartFacts, smartFindings } from './smart-findings.js';

const smart: SmartFacts = {
  bespokeDescription: null,
  doneWhen: 'She has applied to a college',
  sessionsPlanned: 8,
  minutesPlanned: null,
  responsibleRole: 'MENTOR',
  dueOn: '2026-06-30',
  childWordedWhy: 'So that I can pick a course',
  childWordedLanguage: 'en',
  preferredLanguage: 'en',
};

const unmet = (changes: Partial<SmartFacts>): string[] =>
  smartFindings({ ...smart, ...changes })
    .filter(({ met }) => !met)
    .map(({ criterion }) => criterion);

describe('whether planned work is SMART', () => {
  it.each<[Partial<SmartFacts>, string[]]>([
    [{}, []],
    [{ bespokeDescription: 'Visit three colleges' }, []],
    [{ bespokeDescription: 'Ymweld â thri choleg' }, []],
    [{ bespokeDescription: 'Support him with his behaviour' }, ['SPECIFIC']],
    [{ bespokeDescription: 'Helpu gyda’i ymddygiad yn yr ysgol' }, ['SPECIFIC']],
    [{ bespokeDescription: 'Anger work' }, ['SPECIFIC']],
    [{ doneWhen: null }, []],
    [{ doneWhen: null, sessionsPlanned: null, minutesPlanned: 60 }, []],
    [{ doneWhen: null, sessionsPlanned: null }, ['MEASURABLE']],
    [{ responsibleRole: null }, ['OWNED']],
    [{ dueOn: null }, ['TIME_BOUND']],
    [{ childWordedWhy: null, childWordedLanguage: null }, ['EXPLAINED']],
    [{ preferredLanguage: 'cy' }, ['EXPLAINED']],
    [{ preferredLanguage: 'cy', childWordedLanguage: 'cy' }, []],
    [{ preferredLanguage: null, childWordedLanguage: 'cy' }, []],
  ])('R67 R13 finds of %j unmet: %j', (changes, criteria) => {
    expect(unmet(changes)).toEqual(criteria);
  });

  it('R67 advises in both languages, and only on what is not met', () => {
    for (const { met, advice } of smartFindings({ ...smart, dueOn: null })) {
      expect([advice?.en, advice?.cy].filter(Boolean)).toHaveLength(met ? 0 : 2);
    }
  });
});
