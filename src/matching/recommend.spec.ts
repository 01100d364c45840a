import fc from 'fast-check';
import { facts, need, serviceFacts } from '../../test/support/match-facts.js';
import { FIELD_NAMES, ELIGIBILITY_FIELDS, OPERATORS_OF } from '../catalogue/eligibility/eligibility-rule.js';
import { criteriaOf } from './criteria.js';
import type { EntryFacts } from './match-facts.js';
import { needStateOf } from './needs.js';
import { type CaseFacts, recommend, type ServiceFacts } from './recommend.js';

type Entry = EntryFacts & { id: string; code: string };

const AREAS = ['ETE', 'LIF', 'SUB'];
const CODES = ['A', 'B', 'C'];
const anyCodes = fc.subarray(CODES);

const anyRule = fc.constantFrom(...FIELD_NAMES).chain((field) => {
  const { kind } = ELIGIBILITY_FIELDS[field];
  return fc
    .tuple(fc.constantFrom(...OPERATORS_OF[kind]), anyCodes, fc.nat(4), fc.constantFrom(...AREAS))
    .map(([operator, codes, number, needArea]) => ({
      ...{ field, operator, reasonEn: null, reasonCy: null },
      codes: kind === 'NUMBER' ? [] : codes,
      number: kind === 'NUMBER' ? number : null,
      needArea: kind === 'NUMBER' ? needArea : null,
    }));
});

const anyEntry = fc.record({
  needs: fc
    .subarray(AREAS)
    .chain((areas) =>
      fc.tuple(
        ...areas.map((needAreaCode) =>
          fc
            .constantFrom('PRIMARY' as const, 'SECONDARY' as const)
            .map((target) => ({ needAreaCode, target })),
        ),
      ),
    ),
  ageMin: fc.integer({ min: 8, max: 16 }),
  ageMax: fc.integer({ min: 12, max: 20 }),
  sexes: fc.subarray(['FEMALE', 'MALE']),
  settings: fc.subarray(['COMMUNITY', 'CUSTODY']),
  languages: fc.subarray(['en', 'cy']),
  eligibility: fc.array(anyRule, { maxLength: 3 }),
});
const anyEntries = fc
  .array(anyEntry, { maxLength: 12 })
  .map((entries): Entry[] =>
    entries.map((entry, index) => ({ ...entry, id: `id${index}`, code: `E${index}` })),
  );

const anyCase = fc
  .record({
    severities: fc.tuple(...AREAS.map(() => fc.option(fc.nat(4)))),
    priorities: fc.tuple(...AREAS.map(() => fc.boolean())),
    child: fc.record({
      age: fc.integer({ min: 10, max: 18 }),
      sex: fc.constantFrom('FEMALE', 'MALE', 'NOT_KNOWN'),
      setting: fc.constantFrom('COMMUNITY', 'CUSTODY'),
      preferredLanguage: fc.option(fc.constantFrom('en', 'cy')),
      orderType: fc.constantFrom(...CODES),
      likelihoodOfReoffending: fc.option(fc.constantFrom(...CODES)),
      riskOfHarm: fc.option(fc.constantFrom(...CODES)),
      orderWeeksLeft: fc.option(fc.integer({ min: -9, max: 9 })),
      offenceCategories: fc.option(anyCodes),
      completed: anyCodes,
      receiving: anyCodes,
    }),
    receiving: fc.subarray(['id0', 'id3']),
    barred: fc.subarray(['E1', 'E4']),
  })
  .map(({ severities, priorities, child, receiving, barred }): CaseFacts => {
    const all = facts({ child });
    return {
      child: all.child,
      labelOf: all.labelOf,
      titleOf: all.titleOf,
      needs: AREAS.map((area, index) => {
        const [, rated] = need(area, { severity: severities[index] ?? null, isPriority: priorities[index] });
        return rated;
      }),
      receivingSince: new Map(receiving.map((id) => [id, '2026-01-01'])),
      exclusions: new Map(barred.map((code) => [code, [{ en: 'Title', cy: 'Teitl' }]])),
      currentWork: [],
    };
  });

const HARMFUL = new Set(['id2', 'id5']);
const service: ServiceFacts<Entry> = {
  supplyOf: serviceFacts.supplyOf,
  localEvidenceOf: serviceFacts.localEvidenceOf,
  evidenceOf: (entry) => ({ ...serviceFacts.evidenceOf(entry), harmful: HARMFUL.has(entry.id) }),
};

/** Whether an entry is ruled out, said in another way than the advice says it. */
function isExcluded(entry: Entry, of: CaseFacts): boolean {
  const everything = {
    ...of,
    entry,
    needs: new Map(of.needs.map((one) => [one.needAreaCode, one])),
    evidence: service.evidenceOf(entry),
    receivingSince: of.receivingSince.get(entry.id) ?? null,
    excludedBy: of.exclusions.get(entry.code) ?? [],
  };
  return (
    criteriaOf(everything).some(({ outcome }) => outcome === 'NOT_MET') ||
    HARMFUL.has(entry.id) ||
    of.receivingSince.has(entry.id) ||
    of.exclusions.has(entry.code) ||
    of.child.age < entry.ageMin ||
    of.child.age > entry.ageMax ||
    !entry.settings.includes(of.child.setting)
  );
}

const shown = (of: CaseFacts, entries: readonly Entry[]) => {
  const { recommendations, notEligible } = recommend(of, service, entries);
  const plain = (matches: typeof recommendations) =>
    matches.map(({ code, score, parts, facts: known, criteria }) => ({
      ...{ code, score, parts },
      criteria: criteria.map(({ asked, outcome }) => [asked.code, outcome, asked.explain(known, outcome)]),
    }));
  return { recommendations: plain(recommendations), notEligible: plain(notEligible) };
};

describe('recommend', () => {
  it('R63 R145 R146 law: never names what a rule excludes, and always what none excludes', () => {
    fc.assert(
      fc.property(anyCase, anyEntries, (of, entries) => {
        const prioritised = of.needs
          .filter((one) => needStateOf(one) === 'PRIORITISED')
          .map(({ needAreaCode }) => needAreaCode);
        const targeting = entries.filter(({ needs }) =>
          needs.some(({ needAreaCode }) => prioritised.includes(needAreaCode)),
        );
        const { recommendations, notEligible } = recommend(of, service, entries);
        const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code).sort();
        expect(codesOf(recommendations)).toEqual(
          codesOf(targeting.filter((entry) => !isExcluded(entry, of))),
        );
        expect(codesOf(notEligible)).toEqual(codesOf(targeting.filter((entry) => isExcluded(entry, of))));
      }),
    );
  });

  it('R63 law: the same in whatever order the entries and the needs come', () => {
    fc.assert(
      fc.property(anyCase, anyEntries, (of, entries) => {
        const turned = { ...of, needs: [...of.needs].reverse() };
        expect(shown(turned, [...entries].reverse())).toEqual(shown(of, entries));
      }),
    );
  });

  it('R63 law: no evidence, result or place outweighs a better fit to the needs', () => {
    fc.assert(
      fc.property(anyCase, anyEntries, fc.infiniteStream(fc.nat(100)), (of, entries, picks) => {
        const pick = () => Number(picks.next().value);
        const drawn: ServiceFacts<Entry> = {
          evidenceOf: (entry) => ({ ...service.evidenceOf(entry), standing: pick() % 5 }),
          supplyOf: () => ({ ...serviceFacts.supplyOf({}), places: pick(), taken: pick() }),
          localEvidenceOf: () => ({ ended: 50, completed: 25, percent: pick(), meanPercent: 50 }),
        };
        const { recommendations, notEligible } = recommend(of, drawn, entries);
        for (const matches of [recommendations, notEligible]) {
          const fits = matches.map(({ parts }) => parts.needFit);
          expect(fits).toEqual([...fits].sort((a, b) => b - a));
        }
      }),
    );
  });
});
