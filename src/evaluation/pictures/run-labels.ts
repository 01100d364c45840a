import type { Language } from '../../platform/http/language.js';
import { POOLED } from '../adjusted/pool-levels.js';
import { MISSING } from '../bench/design-matrix.js';
import type { PictureWords } from './picture-words.js';

/** The code sets whose labels pictures show: of covariates, and of their levels. */
export const LABELLED = [
  'EVALUATION_COVARIATE',
  'SEX',
  'ETHNICITY',
  'ORDER_TYPE',
  'JUDGEMENT_LEVEL',
] as const;

/** What has labels: code sets, and the areas of the service. */
export type Labelled = (typeof LABELLED)[number] | 'DELIVERY_AREA';

/** The label of a code, undefined where it has none. */
export type LabelOf = (of: Labelled, code: string) => string | undefined;

/** What the levels of a covariate are codes of. */
const LEVELS: Readonly<Record<string, Labelled>> = {
  DELIVERY_AREA: 'DELIVERY_AREA',
  SEX: 'SEX',
  ETHNICITY: 'ETHNICITY',
  ORDER_TYPE: 'ORDER_TYPE',
  LIKELIHOOD_OF_REOFFENDING: 'JUDGEMENT_LEVEL',
  RISK_OF_HARM: 'JUDGEMENT_LEVEL',
  SAFETY_AND_WELLBEING: 'JUDGEMENT_LEVEL',
};

const SAID: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { YES: 'yes', NO: 'no', SUITABLE: 'suitable', NOT_SUITABLE: 'not suitable', NONE: 'none' },
  cy: { YES: 'ie', NO: 'na', SUITABLE: 'addas', NOT_SUITABLE: 'ddim yn addas', NONE: 'dim' },
};

/** What covariates and their levels are called in a picture. */
export class RunLabels {
  constructor(
    private readonly labelOf: LabelOf,
    private readonly words: PictureWords,
    private readonly language: Language,
  ) {}

  covariate(code: string): string {
    return this.labelOf('EVALUATION_COVARIATE', code) ?? code;
  }

  /** @param level null: it is not known */
  level(covariate: string, level: string | null): string {
    const { missing, otherLevels } = this.words.balance;
    if (level === null || level === MISSING) return missing;
    if (level === POOLED) return otherLevels;
    const of = LEVELS[covariate];
    return (of && this.labelOf(of, level)) ?? SAID[this.language][level] ?? level;
  }

  /** A covariate, or one with a level, as `SEX=FEMALE`. */
  column(name: string): string {
    const at = name.indexOf('=');
    if (at < 0) return this.covariate(name);
    const covariate = name.slice(0, at);
    return `${this.covariate(covariate)}: ${this.level(covariate, name.slice(at + 1))}`;
  }
}
