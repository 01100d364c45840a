import type { PlainDate } from '../platform/calendar/plain-date.js';

/** What is looked at of a plan action. */
export interface SmartFacts {
  bespokeDescription: string | null;
  doneWhen: string | null;
  sessionsPlanned: number | null;
  minutesPlanned: number | null;
  responsibleRole: string | null;
  dueOn: PlainDate | null;
  childWordedWhy: string | null;
  childWordedLanguage: string | null;
  /** `en` or `cy`; null: not asked. */
  preferredLanguage: string | null;
}

export type SmartCriterion = 'SPECIFIC' | 'MEASURABLE' | 'OWNED' | 'TIME_BOUND' | 'EXPLAINED';

/** Whether a plan action meets one criterion, and what to do where it does not. */
export interface SmartFinding {
  criterion: SmartCriterion;
  met: boolean;
  advice: { en: string; cy: string } | null;
}

/** Openings that name no act that could be seen to have been done, folded. */
const VAGUE = [
  'address',
  'discuss',
  'encourage',
  'engage',
  'explore',
  'help',
  'look',
  'support',
  'talk',
  'try',
];
const VAGUE_WELSH = ['annog', 'archwilio', 'cefnogi', 'ceisio', 'helpu', 'siarad', 'trafod', 'ymgysylltu'];
const FEWEST_WORDS = 3;

/** A verb and its object: words enough for both, and an opening that says what is done. */
function isSpecific(description: string | null): boolean {
  if (description === null) return true;
  const words = description.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const [first = ''] = words;
  return words.length >= FEWEST_WORDS && ![...VAGUE, ...VAGUE_WELSH].includes(first);
}

const ADVICE: Record<SmartCriterion, { en: string; cy: string }> = {
  SPECIFIC: {
    en: 'Say what is done, and with what: a verb that can be seen to happen, and its object.',
    cy: 'Dywedwch beth a wneir, a chyda beth: berf y gellir gweld ei bod yn digwydd, a’i gwrthrych.',
  },
  MEASURABLE: {
    en: 'Say what "done" means, or how many sessions or minutes there are to be.',
    cy: 'Dywedwch beth yw ystyr "wedi’i wneud", neu sawl sesiwn neu funud a fydd.',
  },
  OWNED: {
    en: 'Name the role that answers for it, besides the agency.',
    cy: 'Enwch y rôl sy’n atebol amdano, yn ogystal â’r asiantaeth.',
  },
  TIME_BOUND: {
    en: 'Say by which day it is to be done.',
    cy: 'Dywedwch erbyn pa ddiwrnod y mae i’w wneud.',
  },
  EXPLAINED: {
    en: 'Say why in words that the child would use, in the language that the child prefers.',
    cy: 'Dywedwch pam mewn geiriau y byddai’r plentyn yn eu defnyddio, yn yr iaith sydd orau gan y plentyn.',
  },
};

/** Whether planned work is SMART and explained to the child: advice, and never a gate. */
export function smartFindings(action: SmartFacts): SmartFinding[] {
  const { preferredLanguage, childWordedLanguage } = action;
  const inTheirLanguage = preferredLanguage === null || preferredLanguage === childWordedLanguage;
  const met: Record<SmartCriterion, boolean> = {
    SPECIFIC: isSpecific(action.bespokeDescription),
    MEASURABLE: action.doneWhen !== null || action.sessionsPlanned !== null || action.minutesPlanned !== null,
    OWNED: action.responsibleRole !== null,
    TIME_BOUND: action.dueOn !== null,
    EXPLAINED: action.childWordedWhy !== null && inTheirLanguage,
  };
  return (Object.keys(met) as SmartCriterion[]).map((criterion) => ({
    criterion,
    met: met[criterion],
    advice: met[criterion] ? null : ADVICE[criterion],
  }));
}
