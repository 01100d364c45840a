import { type Bilingual, bilingual, inARow } from './bilingual.js';
import type { Criterion, CriterionOutcome } from './criterion.js';
import { eligibilityCriteria } from './eligibility.js';
import type { LabelOf, MatchFacts } from './match-facts.js';
import { needStateOf, ratingText } from './needs.js';

/** The code by which a sex that has not been established is recorded. */
const SEX_NOT_KNOWN = 'NOT_KNOWN';

const LANGUAGES: Readonly<Record<string, Bilingual>> = {
  en: { en: 'English', cy: 'Saesneg' },
  cy: { en: 'Welsh', cy: 'Cymraeg' },
};

const languageLabel = (language: string): Bilingual => LANGUAGES[language] ?? bilingual(language, null);
const metIf = (met: boolean): CriterionOutcome => (met ? 'MET' : 'NOT_MET');

/** The entry targets a need that is prioritised. */
function need({ entry, needs }: MatchFacts): Criterion {
  const targets = entry.needs.map(({ needAreaCode, target }) => {
    const known = needs.get(needAreaCode);
    const rating = known ?? { strength: false, severity: null, isPriority: false };
    const label = bilingual(known?.labelEn ?? needAreaCode, known?.labelCy ?? null);
    const { en, cy } = ratingText(rating);
    const text: Bilingual = { en: `${label.en} (${en})`, cy: `${label.cy} (${cy})` };
    return { target, label, state: needStateOf(rating), text };
  });
  const textsOf = (wanted: 'PRIMARY' | 'SECONDARY', lead: Bilingual): Bilingual[] => {
    const texts = targets.filter(({ target }) => target === wanted).map(({ text }) => text);
    const row = inARow(texts);
    return texts.length === 0 ? [] : [{ en: `${lead.en}: ${row.en}.`, cy: `${lead.cy}: ${row.cy}.` }];
  };
  const sentences = [
    ...textsOf('PRIMARY', { en: 'Primary', cy: 'Prif angen' }),
    ...textsOf('SECONDARY', { en: 'Secondary', cy: 'Angen eilaidd' }),
  ];
  const explanation: Bilingual = {
    en: sentences.map(({ en }) => en).join(' ') || 'It targets no need area.',
    cy: sentences.map(({ cy }) => cy).join(' ') || "Nid yw'n targedu unrhyw faes angen.",
  };
  const unknown = targets.filter(({ state }) => state === 'UNKNOWN');
  const prioritised = targets.some(({ state }) => state === 'PRIORITISED');
  if (prioritised || unknown.length === 0) {
    return { code: 'NEED', outcome: metIf(prioritised), explanation };
  }
  const areas = inARow(unknown.map(({ label }) => label));
  const ask: Bilingual = { en: `Assess: ${areas.en}.`, cy: `Aseswch: ${areas.cy}.` };
  return { code: 'NEED', outcome: 'UNKNOWN', explanation, ask };
}

/** The child's age is in the entry's range. */
function age({ child, entry: { ageMin, ageMax } }: MatchFacts): Criterion {
  return {
    code: 'AGE',
    outcome: metIf(child.age >= ageMin && child.age <= ageMax),
    explanation: {
      en: `The child is ${child.age}; this is for ages ${ageMin} to ${ageMax}.`,
      cy: `Mae'r plentyn yn ${child.age} oed; mae hwn ar gyfer oedrannau ${ageMin} i ${ageMax}.`,
    },
  };
}

const labelsOf = (labelOf: LabelOf, codeSet: 'SEX' | 'SETTING', codes: readonly string[]): Bilingual =>
  inARow(codes.map((code) => labelOf(codeSet, code)));

/** The entry is open to children of this sex. */
function sex({ child, entry: { sexes }, labelOf }: MatchFacts): Criterion {
  const code = 'SEX';
  if (sexes.length === 0) {
    const explanation = { en: 'This is open to any sex.', cy: 'Mae hwn yn agored i unrhyw ryw.' };
    return { code, outcome: 'MET', explanation };
  }
  const offered = labelsOf(labelOf, 'SEX', sexes);
  if (child.sex === SEX_NOT_KNOWN) {
    return {
      code,
      outcome: 'UNKNOWN',
      explanation: {
        en: `The child's sex is not known. This is for: ${offered.en}.`,
        cy: `Nid yw rhyw y plentyn yn hysbys. Mae hwn ar gyfer: ${offered.cy}.`,
      },
      ask: { en: "Establish and record the child's sex.", cy: 'Cadarnhewch a chofnodwch ryw y plentyn.' },
    };
  }
  const own = labelOf('SEX', child.sex);
  return {
    code,
    outcome: metIf(sexes.includes(child.sex)),
    explanation: {
      en: `Recorded sex: ${own.en}. This is for: ${offered.en}.`,
      cy: `Rhyw a gofnodwyd: ${own.cy}. Mae hwn ar gyfer: ${offered.cy}.`,
    },
  };
}

/** The entry can be delivered where the child is supervised. */
function setting({ child, entry: { settings }, labelOf }: MatchFacts): Criterion {
  const own = labelOf('SETTING', child.setting);
  const offered = labelsOf(labelOf, 'SETTING', settings);
  return {
    code: 'SETTING',
    outcome: metIf(settings.includes(child.setting)),
    explanation: {
      en: `Supervised in: ${own.en}. This is offered in: ${offered.en}.`,
      cy: `Man goruchwylio: ${own.cy}. Cynigir hwn yn: ${offered.cy}.`,
    },
  };
}

/** The entry can be delivered in the language the child prefers. Nobody's preference is assumed. */
function language({ child: { preferredLanguage }, entry: { languages } }: MatchFacts): Criterion {
  const code = 'LANGUAGE';
  const offered = inARow(languages.map(languageLabel));
  if (preferredLanguage === null) {
    return {
      code,
      outcome: 'UNKNOWN',
      explanation: {
        en: `The child has not been asked which language they prefer. This is offered in: ${offered.en}.`,
        cy: `Ni ofynnwyd i'r plentyn am ei ddewis iaith. Cynigir hwn yn: ${offered.cy}.`,
      },
      ask: {
        en: 'Ask the child whether they prefer to work in Welsh or in English, and record the answer.',
        cy: "Gofynnwch i'r plentyn ai yn Gymraeg neu yn Saesneg y mae'n dewis gweithio, a chofnodwch yr ateb.",
      },
    };
  }
  const own = languageLabel(preferredLanguage);
  return {
    code,
    outcome: metIf(languages.includes(preferredLanguage)),
    explanation: {
      en: `Preferred language: ${own.en}. This is offered in: ${offered.en}.`,
      cy: `Dewis iaith: ${own.cy}. Cynigir hwn yn: ${offered.cy}.`,
    },
  };
}

/** The child is not receiving the same intervention already, in this version or another. */
function alreadyReceiving({ receivingSince }: MatchFacts): Criterion {
  return {
    code: 'ALREADY_RECEIVING',
    outcome: metIf(receivingSince === null),
    explanation:
      receivingSince === null
        ? { en: 'The child is not receiving this now.', cy: "Nid yw'r plentyn yn derbyn hwn ar hyn o bryd." }
        : {
            en: `The child has been enrolled on this since ${receivingSince}, and it has not ended.`,
            cy: `Mae'r plentyn wedi'i gofrestru ar hwn ers ${receivingSince}, ac nid yw wedi dod i ben.`,
          },
  };
}

const CRITERIA: readonly ((facts: MatchFacts) => Criterion)[] = [
  need,
  age,
  sex,
  setting,
  language,
  alreadyReceiving,
];

/** Every criterion, each with its reason: the same facts give the same answer. */
export const criteriaOf = (facts: MatchFacts): Criterion[] => [
  ...CRITERIA.map((criterion) => criterion(facts)),
  ...eligibilityCriteria(facts),
];
