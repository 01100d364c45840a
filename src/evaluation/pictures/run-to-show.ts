import type { Language } from '../../platform/http/language.js';
import type { EvaluationDto, EvaluationResultDto } from '../dto/evaluation.dto.js';
import type { PictureWords } from './picture-words.js';
import type { RunLabels } from './run-labels.js';

/** A run that something came of. */
export type FinishedRun = EvaluationDto & { readonly result: EvaluationResultDto };

export const isFinished = (run: EvaluationDto): run is FinishedRun => run.result !== null;

/** A run, and what it is told with. */
export interface RunToShow {
  readonly run: FinishedRun;
  /** What the intervention is called. */
  readonly intervention: string;
  readonly language: Language;
  readonly words: PictureWords;
  readonly labels: RunLabels;
}

/** Where the figures of a picture come from. */
export const sourceOf = ({ run, words }: RunToShow): string =>
  words.source(run.dataAsOf, run.result.design, run.methodVersion, run.id);
