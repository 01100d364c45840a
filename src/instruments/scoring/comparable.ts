import { type Band, forRespondent, type InstrumentDefinition, type Scale } from '../definition.js';

/** The score as it may be compared: by the published table where there is one; null: the table does not have it. */
export function comparable({ conversion }: Scale, score: number): number | null {
  if (conversion.length === 0) return score;
  return conversion.find(({ raw }) => raw === score)?.converted ?? null;
}

/** What a score is called; null where nothing is published. */
export const bandOf = (
  { bands }: InstrumentDefinition,
  scale: string,
  respondent: string,
  score: number,
): Band | null =>
  forRespondent(bands, scale, respondent).find(({ from, to }) => score >= from && score <= to) ?? null;
