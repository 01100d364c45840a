import fc from 'fast-check';
import { facts, need, serviceFacts } from '../../test/support/match-facts.js';
import {
  ELIGIBILITY_FIELDS,
  FIELD_NAMES,
  type EligibilityRule,
  OPERATORS_OF,
} from '../catalogue/eligibility/eligibility-rule.js';
import type { ChildFacts } from './match-facts.js';
import { explained } from './criterion.js';
import { barredBy, eligibilityAsked } from './eligibility.js';
import { recommend } from './recommend.js';

const rule = (
  field: EligibilityRule['field'],
  operator: EligibilityRule['operator'],
  given: string[] | number,
  changes: Partial<EligibilityRule> = {},
): EligibilityRule => ({
  field,
  operator,
  codes: typeof given === 'number' ? [] : given,
  number: typeof given === 'number' ? given : null,
  needArea: field === 'NEED_SEVERITY' ? 'ETE' : null,
  reasonEn: null,
  reasonCy: null,
  ...changes,
});

const judged = (one: EligibilityRule, child: Partial<ChildFacts> = {}, severity: number | null = 3) => {
  const all = facts({ child, entry: { eligibility: [one] }, needs: new Map([need('ETE', { severity })]) });
  return explained(
    all,
    eligibilityAsked(all.entry).map((asked) => ({ asked, outcome: asked.judge(all) })),
  );
};

describe('R48 R63 rules of eligibility', () => {
  it.each([
    [rule('ORDER_TYPE', 'IS_ANY_OF', ['REFERRAL_ORDER', 'DETENTION']), 'MET'],
    [rule('ORDER_TYPE', 'IS_ANY_OF', ['DETENTION']), 'NOT_MET'],
    [rule('ORDER_TYPE', 'IS_NONE_OF', ['REFERRAL_ORDER']), 'NOT_MET'],
    [rule('LIKELIHOOD_OF_REOFFENDING', 'IS_ANY_OF', ['MEDIUM', 'HIGH']), 'MET'],
    [rule('LIKELIHOOD_OF_REOFFENDING', 'IS_NONE_OF', ['MEDIUM']), 'NOT_MET'],
    [rule('RISK_OF_HARM', 'IS_NONE_OF', ['VERY_HIGH']), 'MET'],
    [rule('RISK_OF_HARM', 'IS_NONE_OF', ['HIGH', 'VERY_HIGH']), 'NOT_MET'],
    [rule('ORDER_WEEKS_LEFT', 'AT_LEAST', 12), 'MET'],
    [rule('ORDER_WEEKS_LEFT', 'AT_LEAST', 13), 'NOT_MET'],
    [rule('OFFENCE_CATEGORY', 'IS_ANY_OF', ['ARSON', 'THEFT']), 'MET'],
    [rule('OFFENCE_CATEGORY', 'IS_ALL_OF', ['DRUGS', 'THEFT']), 'MET'],
    [rule('OFFENCE_CATEGORY', 'IS_ALL_OF', ['ARSON', 'THEFT']), 'NOT_MET'],
    [rule('OFFENCE_CATEGORY', 'IS_NONE_OF', ['SEXUAL']), 'MET'],
    [rule('OFFENCE_CATEGORY', 'IS_NONE_OF', ['SEXUAL', 'DRUGS']), 'NOT_MET'],
    [rule('COMPLETED', 'IS_ALL_OF', ['VICTIMS']), 'MET'],
    [rule('COMPLETED', 'IS_ANY_OF', ['OTHER']), 'NOT_MET'],
    [rule('RECEIVING', 'IS_NONE_OF', ['MENTOR']), 'NOT_MET'],
    [rule('RECEIVING', 'IS_NONE_OF', ['OTHER']), 'MET'],
    [rule('NEED_SEVERITY', 'AT_LEAST', 3), 'MET'],
    [rule('NEED_SEVERITY', 'AT_LEAST', 4), 'NOT_MET'],
    [rule('NEED_SEVERITY', 'AT_MOST', 2), 'NOT_MET'],
  ])('%j: %s', (one, outcome) => {
    const [criterion] = judged(one);
    expect(criterion).toMatchObject({ code: one.field, outcome });
    expect(criterion?.ask).toBeUndefined();
    expect(criterion?.explanation.cy).not.toBe(criterion?.explanation.en);
  });

  it.each([
    [rule('LIKELIHOOD_OF_REOFFENDING', 'IS_NONE_OF', ['HIGH']), { likelihoodOfReoffending: null }, 3],
    [rule('RISK_OF_HARM', 'IS_NONE_OF', ['HIGH']), { riskOfHarm: null }, 3],
    [rule('ORDER_WEEKS_LEFT', 'AT_LEAST', 1), { orderWeeksLeft: null }, 3],
    [rule('OFFENCE_CATEGORY', 'IS_NONE_OF', ['SEXUAL']), { offenceCategories: null }, 3],
    [rule('OFFENCE_CATEGORY', 'IS_NONE_OF', ['SEXUAL']), { offenceCategories: ['NOT_KNOWN'] }, 3],
    [rule('OFFENCE_CATEGORY', 'IS_ANY_OF', ['ARSON']), { offenceCategories: ['THEFT', 'NOT_KNOWN'] }, 3],
    [
      rule('OFFENCE_CATEGORY', 'IS_ALL_OF', ['ARSON', 'THEFT']),
      { offenceCategories: ['THEFT', 'NOT_KNOWN'] },
      3,
    ],
    [rule('NEED_SEVERITY', 'AT_MOST', 4), {}, null],
  ])('%j asks where it is not known: unknown is neither met nor not met', (one, child, severity) => {
    const [criterion] = judged(one, child, severity);
    expect(criterion).toMatchObject({ outcome: 'UNKNOWN', ask: { en: /\.$/, cy: /\.$/ } });
  });

  it.each([
    ['IS_NONE_OF', ['THEFT'], 'NOT_MET'],
    ['IS_NONE_OF', ['NOT_KNOWN'], 'NOT_MET'],
    ['IS_ANY_OF', ['THEFT'], 'MET'],
    ['IS_ALL_OF', ['THEFT', 'NOT_KNOWN'], 'MET'],
  ] as const)(
    'an offence of a category that is not known leaves %s %j decided: %s',
    (operator, codes, outcome) => {
      const [criterion] = judged(rule('OFFENCE_CATEGORY', operator, [...codes]), {
        offenceCategories: ['THEFT', 'NOT_KNOWN'],
      });
      expect(criterion).toMatchObject({ outcome });
      expect(criterion?.ask).toBeUndefined();
    },
  );

  it('calls interventions by their titles, in both languages', () => {
    const [criterion] = judged(rule('COMPLETED', 'IS_ALL_OF', ['VICTIMS', 'DRAMA']));
    expect(criterion?.explanation).toEqual({
      en: 'Completed before: Title of VICTIMS. All of these are needed: Title of VICTIMS, Title of DRAMA.',
      cy: "Wedi'i gwblhau o'r blaen: Teitl VICTIMS. Mae angen pob un o'r rhain: Teitl VICTIMS, Teitl DRAMA.",
    });
  });

  it('tells of no offence to whom they are not told', () => {
    const one = rule('OFFENCE_CATEGORY', 'IS_NONE_OF', ['SEXUAL']);
    const hidden = judged(one, { offenceCategories: null });
    expect(JSON.stringify(hidden)).not.toMatch(/theft|drugs/i);
  });

  it('R145 knows whom its rules bar', () => {
    expect(
      barredBy([
        rule('RECEIVING', 'IS_NONE_OF', ['MENTOR', 'ISS']),
        rule('RECEIVING', 'IS_ANY_OF', ['GROUP']),
        rule('COMPLETED', 'IS_NONE_OF', ['DRAMA']),
      ]),
    ).toEqual(['MENTOR', 'ISS']);
  });

  it('gives the reason of the service, in both languages', () => {
    const one = rule('ORDER_TYPE', 'IS_ANY_OF', ['DETENTION'], {
      reasonEn: 'It takes time.',
      reasonCy: 'Mae.',
    });
    const [criterion] = judged(one);
    expect([criterion?.explanation.en, criterion?.explanation.cy]).toEqual([
      'Order: referral_order. One of these is needed: detention. It takes time.',
      "Gorchymyn: referral_order (cy). Mae angen un o'r rhain: detention (cy). Mae.",
    ]);
  });

  it('R63 R146 never recommends what a rule excludes, nor takes a child for eligible of whom something is not known', () => {
    const codes = fc.subarray(['A', 'B', 'C', 'D']);
    const anyRule = fc.constantFrom(...FIELD_NAMES).chain((field) => {
      const { kind } = ELIGIBILITY_FIELDS[field];
      return fc
        .tuple(fc.constantFrom(...OPERATORS_OF[kind]), codes, fc.nat(4))
        .map(([operator, list, number]) => rule(field, operator, kind === 'NUMBER' ? number : list));
    });
    const child = fc.record({
      orderType: fc.constantFrom('A', 'B', 'C', 'D'),
      likelihoodOfReoffending: fc.option(fc.constantFrom('A', 'B', 'C', 'D')),
      riskOfHarm: fc.option(fc.constantFrom('A', 'B', 'C', 'D')),
      orderWeeksLeft: fc.option(fc.integer({ min: -1, max: 5 })),
      offenceCategories: fc.option(codes),
      completed: codes,
      receiving: codes,
    });
    const severities = fc.option(fc.nat(4));
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 4 }), child, severities, (eligibility, known, severity) => {
        const all = facts({ child: known, entry: { eligibility } });
        const needs = [...new Map([need('ETE', { severity, isPriority: true })]).values()];
        const { labelOf, titleOf } = all;
        const entries = [{ ...all.entry, id: 'X', code: 'X' }];
        const advice = recommend(
          {
            child: all.child,
            needs,
            receivingSince: new Map(),
            exclusions: new Map(),
            currentWork: [],
            labelOf,
            titleOf,
          },
          serviceFacts,
          entries,
        );
        const truths = eligibility.map((one) => truthOf(one, known, severity));
        expect(advice.recommendations.length).toBe(truths.includes(false) ? 0 : 1);
        const asked = advice.recommendations.flatMap(({ criteria }) =>
          criteria.filter(({ outcome }) => outcome === 'UNKNOWN'),
        );
        expect(asked.length).toBe(
          truths.includes(false) ? 0 : truths.filter((truth) => truth === null).length,
        );
      }),
    );
  });
});

/** What a rule comes to, said in another way: by sets. */
function truthOf(
  { field, operator, codes, number }: EligibilityRule,
  known: Omit<ChildFacts, 'age' | 'sex' | 'setting' | 'preferredLanguage'>,
  severity: number | null,
): boolean | null {
  if (field === 'NEED_SEVERITY' || field === 'ORDER_WEEKS_LEFT') {
    const measured = field === 'NEED_SEVERITY' ? severity : known.orderWeeksLeft;
    if (measured === null) return null;
    return operator === 'AT_LEAST' ? measured >= (number ?? NaN) : measured <= (number ?? NaN);
  }
  const own = {
    ORDER_TYPE: [known.orderType],
    LIKELIHOOD_OF_REOFFENDING:
      known.likelihoodOfReoffending === null ? null : [known.likelihoodOfReoffending],
    RISK_OF_HARM: known.riskOfHarm === null ? null : [known.riskOfHarm],
    OFFENCE_CATEGORY: known.offenceCategories,
    COMPLETED: known.completed,
    RECEIVING: known.receiving,
  }[field];
  if (own === null) return null;
  const union = new Set([...own, ...codes]).size;
  const shared = new Set(own).size + new Set(codes).size - union;
  return { IS_ANY_OF: shared > 0, IS_NONE_OF: shared === 0, IS_ALL_OF: shared === codes.length }[
    operator as 'IS_ANY_OF'
  ];
}
