import { type DesignFacts, designFaults } from './design-rules.js';

const module = (code: string, minutes = 60, isCore = true) => ({ code, minutes, isCore });

const sound: DesignFacts = {
  purpose: 'REOFFENDING',
  furtherPurposes: ['SAFETY'],
  modules: [module('M1'), module('M2', 600, false)],
  deliveryModes: ['GROUP'],
  groupSizeMin: 4,
  groupSizeMax: 4,
  requiredQualifications: ['FIRST_AID'],
  refresherMonths: 36,
  coreComponents: [{ code: 'A' }, { code: 'B' }],
  allowedAdaptations: [{ code: 'A' }],
  consentNeeds: [],
  sessionsPlanned: 1,
  minutesPerSession: 60,
  impactEvaluable: true,
};

const faultsOf = (change: Partial<DesignFacts>): string[] =>
  designFaults({ ...sound, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('designFaults', () => {
  it('finds nothing wrong with a sound design, nor with none', () => {
    expect(faultsOf({})).toEqual([]);
    const nothing = { furtherPurposes: [], modules: [], deliveryModes: [], coreComponents: [] };
    const none = { requiredQualifications: [], refresherMonths: null, allowedAdaptations: [] };
    expect(faultsOf({ ...nothing, ...none, groupSizeMin: null, groupSizeMax: null })).toEqual([]);
  });

  it.each<[string, Partial<DesignFacts>, string[]]>([
    [
      'a module twice',
      { modules: [module('M1', 30), module('M1', 30)] },
      ['/modules/1/code REPEATED_MODULE'],
    ],
    ['modules, none core', { modules: [module('M1', 30, false)] }, ['/modules NO_CORE_MODULE']],
    ['core modules that do not fit', { modules: [module('M1', 61)] }, ['/modules CORE_EXCEEDS_DOSE']],
    ['a mode twice', { deliveryModes: ['GROUP', 'GROUP'] }, ['/deliveryModes/1 REPEATED_VALUE']],
    ['its purpose again', { furtherPurposes: ['REOFFENDING'] }, ['/furtherPurposes/0 REPEATED_VALUE']],
    ['an empty group size', { groupSizeMin: 5 }, ['/groupSizeMax GROUP_SIZE_EMPTY']],
    ['nothing to refresh', { requiredQualifications: [] }, ['/refresherMonths NOTHING_TO_REFRESH']],
    [
      'a component and an adaptation twice',
      { coreComponents: [{ code: 'A' }, { code: 'A' }], allowedAdaptations: [{ code: 'B' }, { code: 'B' }] },
      ['/coreComponents/1/code REPEATED_CODE', '/allowedAdaptations/1/code REPEATED_CODE'],
    ],
  ])('refuses %s', (_what, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('R143 asks for a core module only of work whose impact is evaluated, and for room only where a dose is set', () => {
    expect(faultsOf({ modules: [module('M1', 30, false)], impactEvaluable: false })).toEqual([]);
    for (const dose of [{ sessionsPlanned: null }, { minutesPerSession: null }]) {
      expect(faultsOf({ modules: [module('M1', 9_999)], ...dose })).toEqual([]);
    }
  });
});
