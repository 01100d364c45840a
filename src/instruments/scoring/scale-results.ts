import { type InstrumentDefinition, TOTAL } from '../definition.js';
import type { ScaleResultDto } from '../dto/scale-result.dto.js';
import { bandOf, comparable } from './comparable.js';
import type { ScaleScore } from './score-answers.js';

/** What one use of an instrument is stored as. */
export interface StoredScores {
  respondent: string;
  /** The total. */
  score: number | null;
  /** Empty where the total alone was given. */
  scales: readonly ScaleScore[];
}

function withTotal({ score, scales }: StoredScores): readonly ScaleScore[] {
  if (score === null || scales.some(({ scale }) => scale === TOTAL)) return scales;
  return [...scales, { scale: TOTAL, score, answered: null, prorated: false }];
}

/** The scores of one use of an instrument, in the order of its scales. */
export function scaleResults(instrument: InstrumentDefinition, stored: StoredScores): ScaleResultDto[] {
  const scores = withTotal(stored);
  return instrument.scales.flatMap((scale) => {
    const found = scores.find((each) => each.scale === scale.code);
    if (!found) return [];
    const compared = comparable(scale, found.score);
    const band = compared === null ? null : bandOf(instrument, scale.code, stored.respondent, compared);
    return [
      {
        scale: scale.code,
        labelEn: scale.labelEn,
        labelCy: scale.labelCy,
        score: found.score,
        comparable: compared,
        answered: found.answered,
        prorated: found.prorated,
        band: band && { code: band.code, labelEn: band.labelEn, labelCy: band.labelCy },
      },
    ];
  });
}
