import { type Bilingual, inARow } from './bilingual.js';
import { type Asked, type Criterion, type CriterionOutcome, explained, type Judged } from './criterion.js';
import { eligibilityAsked } from './eligibility.js';
import type { LabelOf, MatchFacts } from './match-facts.js';
import { languageLabel } from './languages.js';
import { NEED } from './need-criterion.js';

/** The code by which a sex that has not been established is recorded. */
const SEX_NOT_KNOWN = 'NOT_KNOWN';

const metIf = (met: boolean): CriterionOutcome => (met ? 'MET' : 'NOT_MET');

/** The child's age is in the entry's range. */
const AGE: Asked = {
  code: 'AGE',
  judge: ({ child, entry: { ageMin, ageMax } }) => metIf(child.age >= ageMin && child.age <= ageMax),
  explain: ({ child, entry: { ageMin, ageMax } }) => ({
    explanation: {
      en: `The child is ${child.age}; this is for ages ${ageMin} to ${ageMax}.`,
      cy: `Mae'r plentyn yn ${child.age} oed; mae hwn ar gyfer oedrannau ${ageMin} i ${ageMax}.`,
    },
  }),
};

const labelsOf = (labelOf: LabelOf, codeSet: 'SEX' | 'SETTING', codes: readonly string[]): Bilingual =>
  inARow(codes.map((code) => labelOf(codeSet, code)));

/** The entry is open to children of this sex. */
const SEX: Asked = {
  code: 'SEX',
  judge: ({ child, entry: { sexes } }) => {
    if (sexes.length === 0) return 'MET';
    return child.sex === SEX_NOT_KNOWN ? 'UNKNOWN' : metIf(sexes.includes(child.sex));
  },
  explain: ({ child, entry: { sexes }, labelOf }, outcome) => {
    if (sexes.length === 0) {
      return { explanation: { en: 'This is open to any sex.', cy: 'Mae hwn yn agored i unrhyw ryw.' } };
    }
    const offered = labelsOf(labelOf, 'SEX', sexes);
    if (outcome === 'UNKNOWN') {
      return {
        explanation: {
          en: `The child's sex is not known. This is for: ${offered.en}.`,
          cy: `Nid yw rhyw y plentyn yn hysbys. Mae hwn ar gyfer: ${offered.cy}.`,
        },
        ask: { en: "Establish and record the child's sex.", cy: 'Cadarnhewch a chofnodwch ryw y plentyn.' },
      };
    }
    const own = labelOf('SEX', child.sex);
    return {
      explanation: {
        en: `Recorded sex: ${own.en}. This is for: ${offered.en}.`,
        cy: `Rhyw a gofnodwyd: ${own.cy}. Mae hwn ar gyfer: ${offered.cy}.`,
      },
    };
  },
};

/** The entry can be delivered where the child is supervised. */
const SETTING: Asked = {
  code: 'SETTING',
  judge: ({ child, entry: { settings } }) => metIf(settings.includes(child.setting)),
  explain: ({ child, entry: { settings }, labelOf }) => {
    const own = labelOf('SETTING', child.setting);
    const offered = labelsOf(labelOf, 'SETTING', settings);
    return {
      explanation: {
        en: `Supervised in: ${own.en}. This is offered in: ${offered.en}.`,
        cy: `Man goruchwylio: ${own.cy}. Cynigir hwn yn: ${offered.cy}.`,
      },
    };
  },
};

/** The entry can be delivered in the language the child prefers. Nobody's preference is assumed. */
const LANGUAGE: Asked = {
  code: 'LANGUAGE',
  judge: ({ child: { preferredLanguage }, entry: { languages } }) =>
    preferredLanguage === null ? 'UNKNOWN' : metIf(languages.includes(preferredLanguage)),
  explain: ({ child: { preferredLanguage }, entry: { languages } }) => {
    const offered = inARow(languages.map(languageLabel));
    if (preferredLanguage === null) {
      return {
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
      explanation: {
        en: `Preferred language: ${own.en}. This is offered in: ${offered.en}.`,
        cy: `Dewis iaith: ${own.cy}. Cynigir hwn yn: ${offered.cy}.`,
      },
    };
  },
};

/** The child is not receiving the same intervention already, in this version or another. */
const ALREADY_RECEIVING: Asked = {
  code: 'ALREADY_RECEIVING',
  judge: ({ receivingSince }) => metIf(receivingSince === null),
  explain: ({ receivingSince }) => ({
    explanation:
      receivingSince === null
        ? { en: 'The child is not receiving this now.', cy: "Nid yw'r plentyn yn derbyn hwn ar hyn o bryd." }
        : {
            en: `The child has been enrolled on this since ${receivingSince}, and it has not ended.`,
            cy: `Mae'r plentyn wedi'i gofrestru ar hwn ers ${receivingSince}, ac nid yw wedi dod i ben.`,
          },
  }),
};

/** Nothing that the child receives now is barred to those who receive this; the entry's own rules say the rest. */
const EXCLUDED_BY_CURRENT: Asked = {
  code: 'EXCLUDED_BY_CURRENT',
  judge: ({ excludedBy }) => metIf(excludedBy.length === 0),
  explain: ({ excludedBy }) => {
    const titles = inARow(excludedBy);
    return {
      explanation:
        excludedBy.length === 0
          ? {
              en: 'Nothing that the child receives now rules this out.',
              cy: "Nid oes dim y mae'r plentyn yn ei dderbyn nawr yn diystyru hwn.",
            }
          : {
              en: `The child receives something that does not go with this: ${titles.en}.`,
              cy: `Mae'r plentyn yn derbyn rhywbeth nad yw'n cyd-fynd â hwn: ${titles.cy}.`,
            },
    };
  },
};

/** No evidence cautions that it may harm. A manager may still have it planned, and says why. */
const EVIDENCE_OF_HARM: Asked = {
  code: 'EVIDENCE_OF_HARM',
  judge: ({ evidence }) => metIf(!evidence.harmful),
  explain: ({ evidence }) => ({
    explanation: evidence.harmful
      ? {
          en: `The evidence is that this may harm. ${evidence.statement.en}`,
          cy: `Y dystiolaeth yw y gall hwn niweidio. ${evidence.statement.cy}`,
        }
      : {
          en: 'No evidence of harm has been recorded.',
          cy: 'Ni chofnodwyd tystiolaeth o niwed.',
        },
  }),
};

const OF_EVERY_ENTRY: readonly Asked[] = [
  NEED,
  AGE,
  SEX,
  SETTING,
  LANGUAGE,
  ALREADY_RECEIVING,
  EXCLUDED_BY_CURRENT,
  EVIDENCE_OF_HARM,
];

/** Every criterion judged: the same facts give the same answer. */
export const judgedCriteria = (facts: MatchFacts): Judged[] =>
  [...OF_EVERY_ENTRY, ...eligibilityAsked(facts.entry)].map((asked) => ({
    asked,
    outcome: asked.judge(facts),
  }));

/** Every criterion, each with its reason. */
export const criteriaOf = (facts: MatchFacts): Criterion[] => explained(facts, judgedCriteria(facts));
