import { isPriorityByDefault } from '../../src/assessments/severity-mapping.js';
import { bilingual } from '../../src/matching/bilingual.js';
import type { EvidenceFacts, MatchFacts } from '../../src/matching/match-facts.js';
import type { ServiceFacts } from '../../src/matching/recommend.js';
import type { NeedFacts } from '../../src/matching/needs.js';

/** What an entry has of which no evidence was recorded. */
const NO_EVIDENCE: EvidenceFacts = {
  badge: 'UNKNOWN',
  standing: 1,
  harmful: false,
  statement: { en: 'No evidence.', cy: 'Dim tystiolaeth.' },
};

/** The rating of a need area, by its code. */
export const need = (needAreaCode: string, changes: Partial<NeedFacts> = {}): [string, NeedFacts] => [
  needAreaCode,
  {
    needAreaCode,
    labelEn: `Area ${needAreaCode}`,
    labelCy: `Maes ${needAreaCode}`,
    strength: false,
    assessedOn: '2026-09-01',
    severity: 3,
    isPriority: isPriorityByDefault(changes.severity === undefined ? 3 : changes.severity),
    ...changes,
  },
];

/** What to change of `facts`. */
export type Changes = Partial<Omit<MatchFacts, 'child' | 'entry'>> & {
  child?: Partial<MatchFacts['child']>;
  entry?: Partial<MatchFacts['entry']>;
};

/** The facts of a child whom nothing rules out, with changes. */
export const facts = (changes: Changes = {}): MatchFacts => ({
  needs: new Map([need('ETE')]),
  receivingSince: null,
  excludedBy: [],
  evidence: NO_EVIDENCE,
  labelOf: (_set: string, code: string) => bilingual(code.toLowerCase(), `${code.toLowerCase()} (cy)`),
  titleOf: (code) => bilingual(`Title of ${code}`, `Teitl ${code}`),
  ...changes,
  child: {
    age: 14,
    sex: 'FEMALE',
    setting: 'COMMUNITY',
    preferredLanguage: 'cy',
    orderType: 'REFERRAL_ORDER',
    likelihoodOfReoffending: 'MEDIUM',
    riskOfHarm: 'HIGH',
    orderWeeksLeft: 12,
    offenceCategories: ['THEFT', 'DRUGS'],
    completed: ['VICTIMS'],
    receiving: ['MENTOR'],
    ...changes.child,
  },
  entry: {
    needs: [{ needAreaCode: 'ETE', target: 'PRIMARY' as const }],
    ageMin: 10,
    ageMax: 17,
    sexes: [],
    settings: ['COMMUNITY'],
    languages: ['en', 'cy'],
    eligibility: [],
    ...changes.entry,
  },
});

/** A service that has recorded nothing of what it can deliver, nor of how it went. */
export const serviceFacts: ServiceFacts<unknown> = {
  evidenceOf: () => NO_EVIDENCE,
  supplyOf: () => ({
    ...{ places: null, taken: 0, waitWeeks: null },
    ...{ deliverers: null, inLanguage: null, providerArea: null },
  }),
  localEvidenceOf: () => ({ ended: null, completed: null, percent: null, meanPercent: null }),
};
