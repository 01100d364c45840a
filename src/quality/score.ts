/** An answer to a question of quality: yes, no, or not applicable. */
export const ANSWERS = ['YES', 'NO', 'NA'] as const;
export type Answer = (typeof ANSWERS)[number];

/** How answers add up. What is not applicable counts neither for nor against; where nothing is, there is no score. */
export interface Score {
  yes: number;
  no: number;
  notApplicable: number;
  /** Yes and no: what the score rests on. */
  applicable: number;
  /** Yes out of applicable; null: nothing was applicable, which is not zero. */
  score: number | null;
  /** Why there is no score. */
  reason: 'NOTHING_APPLICABLE' | null;
}

/** Counts as a score. */
export function scoreOfCounts(yes: number, no: number, notApplicable: number): Score {
  const applicable = yes + no;
  const counts = { yes, no, notApplicable, applicable };
  return applicable === 0
    ? { ...counts, score: null, reason: 'NOTHING_APPLICABLE' }
    : { ...counts, score: yes / applicable, reason: null };
}

/** Answers as a score: yes / (yes + no). */
export function scoreOf(answers: readonly Answer[]): Score {
  const count = (answer: Answer): number => answers.filter((given) => given === answer).length;
  return scoreOfCounts(count('YES'), count('NO'), count('NA'));
}
