import fc from 'fast-check';
import { completionFaults, extentOf } from './completion-rules.js';
import { type DeliveredSession, type Design, fidelityOf } from './fidelity-rules.js';

const DESIGN: Design = {
  modules: [
    { code: 'HARM', isCore: true },
    { code: 'VOICE', isCore: true },
    { code: 'VISIT', isCore: false },
    { code: 'REPAIR', isCore: true },
  ],
  coreComponents: [{ code: 'REFLECTION' }],
  requiredQualifications: ['FIRST_AID'],
  sessionsPlanned: 3,
};
let day = 10;
const session = (modules: string[] | null, change: Partial<DeliveredSession> = {}): DeliveredSession => ({
  heldOn: `2026-03-${String(day++)}`,
  startTime: null,
  attended: true,
  minutesAttended: 60,
  modules,
  components: ['REFLECTION'],
  adaptation: null,
  qualified: true,
  ...change,
});
const told = (sessions: DeliveredSession[], design = DESIGN) => {
  const { coreModules, coreComponents, deliverer, sequence, dose, score } = fidelityOf(design, sessions);
  return [coreModules.answer, coreComponents.answer, deliverer, sequence, dose.answer, score];
};

beforeEach(() => (day = 10));

describe('fidelityOf', () => {
  it.each<[string, () => DeliveredSession[], unknown[]]>([
    [
      'R143 all of it',
      () => [session(['HARM']), session(['VOICE', 'VISIT']), session(['REPAIR'])],
      ['YES', 'YES', 'YES', 'YES', 'YES', 1],
    ],
    ['R143 nothing recorded', () => [], ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', null]],
    [
      'R143 old sessions, which say nothing of modules',
      () => [session(null, { components: null, qualified: null })],
      ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'NO', null],
    ],
    [
      'R151 two of three, the dose short',
      () => [session(['HARM']), session(['VOICE'])],
      ['NO', 'YES', 'YES', 'YES', 'NO', 0.75],
    ],
    [
      'R143 out of order',
      () => [session(['REPAIR']), session(['HARM']), session(['VOICE'])],
      ['YES', 'YES', 'YES', 'NO', 'YES', 1],
    ],
    [
      'R143 a module taken up again is not out of order',
      () => [session(['HARM']), session(['VOICE']), session(['HARM']), session(['REPAIR'])],
      ['YES', 'YES', 'YES', 'YES', 'YES', 1],
    ],
    [
      'R150 one session by nobody qualified',
      () => [session(['HARM', 'VOICE', 'REPAIR']), session([], { qualified: false }), session([])],
      ['YES', 'YES', 'NO', 'YES', 'YES', 1],
    ],
    [
      'R143 what the child did not attend delivers nothing',
      () => [session(['HARM', 'VOICE', 'REPAIR'], { attended: false, minutesAttended: 0 })],
      ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'NO', null],
    ],
  ])('%s', (_what, sessions, expected) => expect(told(sessions())).toEqual(expected));

  it('R143 says nothing of what the version does not ask for', () => {
    const none = { modules: [], coreComponents: [], requiredQualifications: [], sessionsPlanned: null };
    expect(told([session([])], none)).toEqual(['UNKNOWN', 'UNKNOWN', 'YES', 'UNKNOWN', 'UNKNOWN', null]);
  });

  const arbitrary = fc.record({
    heldOn: fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-11'),
    startTime: fc.constantFrom(null, '09:00', '16:30'),
    attended: fc.boolean(),
    minutesAttended: fc.integer({ min: 0, max: 90 }),
    modules: fc.option(fc.subarray(['HARM', 'VOICE', 'VISIT', 'REPAIR'])),
    components: fc.option(fc.subarray(['REFLECTION'])),
    adaptation: fc.constantFrom(null, 'OTHER'),
    qualified: fc.constantFrom(null, true, false),
  });

  it('R143 scores from 0 to 1, and a session of a missing core module never lowers the score', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 8 }), (sessions) => {
        const before = fidelityOf(DESIGN, sessions);
        if (before.score !== null) {
          expect(before.score).toBeGreaterThanOrEqual(0);
          expect(before.score).toBeLessThanOrEqual(1);
        }
        expect(before.dose.share ?? 0).toBeLessThanOrEqual(1);
        const [missing] = before.coreModules.missing;
        if (missing === undefined) return;
        const after = fidelityOf(DESIGN, [...sessions, session([missing], { heldOn: '2026-03-12' })]);
        expect(after.score ?? 0).toBeGreaterThan(before.score ?? 0);
        expect(after.coreModules.delivered).toContain(missing);
      }),
    );
  });

  it('R143 answers NO to core modules only where every session says what it covered', () => {
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 8 }), (sessions) => {
        const { coreModules } = fidelityOf(DESIGN, sessions);
        if (coreModules.answer === 'NO') expect(coreModules.unrecordedSessions).toBe(0);
        if (coreModules.answer === 'YES') expect(coreModules.missing).toEqual([]);
      }),
    );
  });
});

describe('extentOf and completionFaults', () => {
  const all = () => [session(['HARM']), session(['VOICE']), session(['REPAIR'])];
  it.each<[string, () => DeliveredSession[], string | null, string[]]>([
    ['in full', all, 'FULL', []],
    ['adapted', () => [...all(), session([], { adaptation: 'OTHER' })], 'ADAPTED', []],
    [
      'every core module in less time',
      () => [session(['HARM', 'VOICE', 'REPAIR'])],
      'ADAPTED',
      ['DOSE_NOT_REACHED'],
    ],
    [
      'two of three',
      () => [session(['HARM']), session(['VOICE']), session([])],
      'PARTIAL',
      ['CORE_MODULES_MISSING'],
    ],
    ['one of three', () => [session(['HARM']), session([]), session([])], 'LITTLE', ['CORE_MODULES_MISSING']],
    ['not known', () => [session(['HARM']), session(null), session(null)], null, []],
    ['nothing recorded', () => [], null, []],
  ])('R143 %s', (_what, sessions, extent, faults) => {
    const fidelity = fidelityOf(DESIGN, sessions());
    expect(extentOf(fidelity)).toBe(extent);
    expect(completionFaults('FULL', fidelity, ['X']).map(({ code }) => code)).toEqual(faults);
    expect(completionFaults('ADAPTED', fidelity, ['X'])).toEqual([]);
  });

  it('R143 names the modules that are missing, and what may be said instead', () => {
    const fidelity = fidelityOf(DESIGN, [session(['HARM']), session(['VISIT']), session([])]);
    const [fault] = completionFaults('FULL', fidelity, ['COMPLETED_ADAPTED', 'PARTIAL']);
    expect(fault?.detail).toContain('VOICE, REPAIR');
    expect(fault?.detail).toContain('COMPLETED_ADAPTED or PARTIAL');
  });
});
