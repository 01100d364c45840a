import type { Bilingual } from './bilingual.js';
import type { CriterionOutcome } from './criterion.js';
import { languageLabel } from './languages.js';

/** What is there today to deliver an entry with, for children of the case's delivery area. */
export interface SupplyFacts {
  /** Children who can be in it at a time; null: not recorded. */
  places: number | null;
  /** Children who are in it, or enrolled and waiting to start. */
  taken: number;
  /** Null: not recorded. */
  waitWeeks: number | null;
  /** How many workers may deliver it today; null: the service has recorded no worker. */
  deliverers: number | null;
  /** How many of them in the language that the child prefers; null: not asked, or no worker recorded. */
  inLanguage: number | null;
  /** Where its provider works, beside the case's delivery area; null: not recorded. */
  providerArea: 'WHOLE_SERVICE' | 'SAME' | 'ANOTHER' | null;
}

export type AvailabilityCode = 'PLACES' | 'WAIT' | 'DELIVERER' | 'DELIVERER_LANGUAGE' | 'LOCATION';

/** Whether something that delivery takes is there. It rules nothing out: it tells what would have to be found. */
export interface Availability {
  code: AvailabilityCode;
  outcome: CriterionOutcome;
  explanation: Bilingual;
}

/** Work starts in time within 20 working days. */
const WEEKS_IN_TIME = 4;

const metIf = (met: boolean): CriterionOutcome => (met ? 'MET' : 'NOT_MET');

interface Judgement {
  code: AvailabilityCode;
  judge: (supply: SupplyFacts) => CriterionOutcome;
  explain: (supply: SupplyFacts, language: string | null) => Bilingual;
}

const PLACES: Judgement = {
  code: 'PLACES',
  judge: ({ places, taken }) => (places === null ? 'UNKNOWN' : metIf(taken < places)),
  explain: ({ places, taken }) =>
    places === null
      ? { en: 'How many places there are is not recorded.', cy: 'Ni chofnodwyd faint o leoedd sydd.' }
      : { en: `Places taken: ${taken} of ${places}.`, cy: `Lleoedd wedi'u llenwi: ${taken} o ${places}.` },
};

const WAIT: Judgement = {
  code: 'WAIT',
  judge: ({ waitWeeks }) => (waitWeeks === null ? 'UNKNOWN' : metIf(waitWeeks <= WEEKS_IN_TIME)),
  explain: ({ waitWeeks }) =>
    waitWeeks === null
      ? { en: 'How long children wait is not recorded.', cy: 'Ni chofnodwyd pa mor hir y mae plant yn aros.' }
      : {
          en: `Weeks of waiting: ${waitWeeks}; in time is within ${WEEKS_IN_TIME}.`,
          cy: `Wythnosau o aros: ${waitWeeks}; mewn pryd yw o fewn ${WEEKS_IN_TIME}.`,
        },
};

const NO_WORKERS: Bilingual = {
  en: 'The service has not recorded who can deliver.',
  cy: "Nid yw'r gwasanaeth wedi cofnodi pwy all gyflwyno.",
};

const DELIVERER: Judgement = {
  code: 'DELIVERER',
  judge: ({ deliverers }) => (deliverers === null ? 'UNKNOWN' : metIf(deliverers > 0)),
  explain: ({ deliverers }) =>
    deliverers === null
      ? NO_WORKERS
      : {
          en: `Workers who may deliver it today: ${deliverers}.`,
          cy: `Gweithwyr a gaiff ei gyflwyno heddiw: ${deliverers}.`,
        },
};

const DELIVERER_LANGUAGE: Judgement = {
  code: 'DELIVERER_LANGUAGE',
  judge: ({ inLanguage }) => (inLanguage === null ? 'UNKNOWN' : metIf(inLanguage > 0)),
  explain: ({ deliverers, inLanguage }, language) => {
    if (deliverers === null) return NO_WORKERS;
    if (inLanguage === null || language === null) {
      return {
        en: 'The child has not been asked which language they prefer.',
        cy: "Ni ofynnwyd i'r plentyn am ei ddewis iaith.",
      };
    }
    const label = languageLabel(language);
    return {
      en: `Workers who may deliver it in ${label.en} today: ${inLanguage}.`,
      cy: `Gweithwyr a gaiff ei gyflwyno heddiw (iaith: ${label.cy}): ${inLanguage}.`,
    };
  },
};

const LOCATION: Judgement = {
  code: 'LOCATION',
  judge: ({ providerArea }) => (providerArea === null ? 'UNKNOWN' : metIf(providerArea !== 'ANOTHER')),
  explain: ({ providerArea }) => {
    switch (providerArea) {
      case null:
        return {
          en: 'Where it is delivered, or where the child is supervised, is not recorded.',
          cy: "Ni chofnodwyd ble y'i cyflwynir, neu ble y goruchwylir y plentyn.",
        };
      case 'WHOLE_SERVICE':
        return {
          en: 'Its provider works in the whole service.',
          cy: "Mae'r darparwr yn gweithio yn y gwasanaeth cyfan.",
        };
      case 'SAME':
        return {
          en: "Its provider works in the child's delivery area.",
          cy: "Mae'r darparwr yn gweithio yn ardal y plentyn.",
        };
      case 'ANOTHER':
        return {
          en: 'Its provider works in another delivery area: ask how the child would get there.',
          cy: "Mae'r darparwr yn gweithio mewn ardal arall: gofynnwch sut y byddai'r plentyn yn cyrraedd.",
        };
    }
  },
};

const JUDGEMENTS: readonly Judgement[] = [PLACES, WAIT, DELIVERER, DELIVERER_LANGUAGE, LOCATION];

const POINTS: Readonly<Record<CriterionOutcome, number>> = { MET: 2, UNKNOWN: 1, NOT_MET: 0 };

/** The most that `availabilityPoints` gives. */
export const MOST_AVAILABILITY_POINTS = POINTS.MET * JUDGEMENTS.length;

/** How far what delivery takes is there: two points for each that is, one for each that is not known. */
export const availabilityPoints = (supply: SupplyFacts): number =>
  JUDGEMENTS.reduce((sum, { judge }) => sum + POINTS[judge(supply)], 0);

/** Everything that delivery takes, with its reason. */
export const availabilityOf = (supply: SupplyFacts, language: string | null): Availability[] =>
  JUDGEMENTS.map(({ code, judge, explain }) => ({
    code,
    outcome: judge(supply),
    explanation: explain(supply, language),
  }));
