import { type DesignReason, REASONS } from './design/design-reasons.js';
import type { EteBoundsDto } from './dto/ete.dto.js';
import type { EteArm } from './ete-arm.js';
import { perHundred } from './sentence/sentence-words.js';

/** Of how many children of one side the outcome would be seen, and of how many of them it is not known. */
export interface UnknownCount {
  readonly unknown: number;
  readonly of: number;
}

/** The same of both sides. */
export interface UnknownOutcome {
  readonly started: UnknownCount;
  readonly comparison: UnknownCount;
}

/** From here on the sides differ in how many are not known by enough for the reader to be told: our own choice. */
const TOLD_FROM = 0.05;

/** Children whose order has ended, and of whom nothing had been recorded by then. */
export const unknownAtEnd = ({ notRecordedAtEnd, ordersEnded }: EteArm): UnknownCount => ({
  unknown: notRecordedAtEnd,
  of: ordersEnded,
});

const shareOf = ({ unknown, of }: UnknownCount): number => (of === 0 ? 0 : unknown / of);

/** What a reader must know where the outcome is known of more children on one side than on the other; null: it is not so. */
export function unknownCaution({ started, comparison }: UnknownOutcome): DesignReason | null {
  const [ofStarted, ofOthers] = [shareOf(started), shareOf(comparison)];
  if (Math.abs(ofStarted - ofOthers) < TOLD_FROM) return null;
  return REASONS.unknownDiffers(perHundred(ofStarted), perHundred(ofOthers));
}

/**
 * Between what a share is if no child has the outcome of whom it is not known, and if every one has.
 *
 * Source: J. Horowitz & C. Manski (2000), Nonparametric analysis of randomized experiments with missing covariate and outcome
 * data, J. Am. Stat. Assoc. 95:77-84.
 */
export const shareBounds = (events: number, { unknown, of }: UnknownCount): EteBoundsDto | null =>
  of === 0 ? null : { lower: events / of, upper: (events + unknown) / of };

/** Between what the difference of two shares is where those who are not known stand at their worst for it and at their best. */
export const differenceBounds = (
  started: EteBoundsDto | null,
  comparison: EteBoundsDto | null,
): EteBoundsDto | null =>
  started &&
  comparison && { lower: started.lower - comparison.upper, upper: started.upper - comparison.lower };
