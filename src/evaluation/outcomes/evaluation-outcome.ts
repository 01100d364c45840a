import { ETE_WORDS, FREQUENCY_WORDS, REOFFENDING_WORDS, TIME_WORDS } from '../sentence/outcome-words.js';
import type { SentenceWords } from '../sentence/sentence-words.js';

/** What a decision rests on: code set EVALUATION_OUTCOME. */
export type EvaluationOutcome =
  'PROVEN_REOFFENDING' | 'REOFFENDING_FREQUENCY' | 'TIME_TO_REOFFENCE' | 'SUITABLE_ETE_AT_END';

/** How two sides are compared: code set EFFECT_METRIC. */
export type OutcomeMeasure = 'RISK_DIFFERENCE' | 'RATE_RATIO' | 'HAZARD_RATIO';

/** What is to be known of an outcome before it is compared and told. */
export interface OutcomeKind {
  readonly measure: OutcomeMeasure;
  /** Whether more of it is better. */
  readonly higherIsBetter: boolean;
  readonly words: SentenceWords;
  /** What it is called in both languages at once, where a record has one place for it. */
  readonly label: string;
}

/** Every outcome that a comparison can rest on. */
export const OUTCOMES: Readonly<Record<EvaluationOutcome, OutcomeKind>> = {
  PROVEN_REOFFENDING: {
    measure: 'RISK_DIFFERENCE',
    higherIsBetter: false,
    words: REOFFENDING_WORDS,
    label: 'Proven reoffending within a year / Aildroseddu profedig o fewn blwyddyn',
  },
  REOFFENDING_FREQUENCY: {
    measure: 'RATE_RATIO',
    higherIsBetter: false,
    words: FREQUENCY_WORDS,
    label: 'Proven reoffences within a year / Aildroseddau profedig o fewn blwyddyn',
  },
  TIME_TO_REOFFENCE: {
    measure: 'HAZARD_RATIO',
    higherIsBetter: false,
    words: TIME_WORDS,
    label: 'Time to the first proven reoffence / Amser hyd yr aildrosedd profedig cyntaf',
  },
  SUITABLE_ETE_AT_END: {
    measure: 'RISK_DIFFERENCE',
    higherIsBetter: true,
    words: ETE_WORDS,
    label:
      'Suitable education, training or employment at the end of the order / Addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd y gorchymyn',
  },
};

/** The value of a measure at which the sides do not differ. */
export const nullValueOf = (measure: OutcomeMeasure): 0 | 1 => (measure === 'RISK_DIFFERENCE' ? 0 : 1);
