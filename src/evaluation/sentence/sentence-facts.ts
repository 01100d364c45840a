import type { ComparedGroup, Design } from '../design/design-gate.js';
import type { BilingualDto } from '../dto/bilingual.dto.js';
import type { OutcomeMeasure } from '../outcomes/evaluation-outcome.js';
import type { SentenceWords } from './sentence-words.js';

/** One side as the sentence shows it; `mean` is a rate in [0, 1] or the mean of a quantity. */
export interface SentenceGroup extends ComparedGroup {
  readonly mean: number;
}

/** What the sentence is made of. */
export interface SentenceFacts {
  readonly words: SentenceWords;
  readonly design: Design;
  readonly treated: SentenceGroup;
  /** As they came, or once made alike to the treated where the design is D3 or D4. */
  readonly comparison: SentenceGroup;
  /** Treated minus comparison, or over it, with the interval that the verdict rests on; null: not computable. */
  readonly difference: { readonly estimate: number; readonly lower: number; readonly upper: number } | null;
  readonly confidence: number;
  /** A difference where not given. */
  readonly measure?: OutcomeMeasure;
  /** Whether more of the outcome is better; less is where not given. */
  readonly higherIsBetter?: boolean;
  /** Smallest change to the better that would be found four times in five; null: unknown, or none. */
  readonly detectable: number | null;
  /** What was accounted for. */
  readonly covariates: readonly BilingualDto[];
}
