import type { BenchSections } from '../bench/bench-result.js';
import { toHazardRatio } from '../compare-times.js';
import type { AdjustedComparisonDto } from '../dto/adjusted.dto.js';
import type { Adjusted, LeftOut } from './adjust.js';

const NONE = {
  overlap: null,
  weighting: null,
  matching: null,
  doublyRobust: null,
  hazardRatio: null,
  balance: [],
  eValue: null,
};

const sectionsOf = ({
  propensity,
  weighting,
  matching,
  doublyRobust,
  survival,
  balance,
  eValue,
}: BenchSections) => ({
  overlap: propensity && propensity.overlap,
  weighting,
  matching,
  doublyRobust,
  hazardRatio: survival && toHazardRatio(survival.cox),
  balance: [...balance],
  eValue,
});

const outOf = ({ covariates, started, comparison }: LeftOut) => ({
  leftOut: covariates,
  offSupport: { started, comparison },
});

/** An adjusted comparison as it is answered. */
export const toAdjusted = ({ result, leftOut, fault }: Adjusted): AdjustedComparisonDto =>
  result === null
    ? {
        ...outOf(leftOut),
        notAdjusted: {
          en: 'The sides could not be made comparable in what the design adjusts for; they are compared as they came.',
          cy: 'Nid oedd modd gwneud yr ochrau’n gymaradwy yn yr hyn y mae’r cynllun yn addasu ar ei gyfer; fe’u cymherir fel y daethant.',
          detail: fault,
        },
        ...NONE,
      }
    : { ...outOf(leftOut), notAdjusted: null, ...sectionsOf(result.sections) };
