import type { Adjusted } from './adjusted/adjust.js';
import { type Design, designOf } from './design/design-gate.js';
import { type DesignReason, REASONS } from './design/design-reasons.js';
import type { BilingualDto } from './dto/bilingual.dto.js';
import type { ClaimedDifferenceDto } from './dto/claimed-difference.dto.js';
import { directionOf } from './outcomes/direction.js';
import { type EvaluationOutcome, OUTCOMES } from './outcomes/evaluation-outcome.js';
import { type UnknownOutcome, unknownCaution } from './outcome-unknown.js';
import type { OutcomeComparison } from './outcomes/outcome-comparison.js';
import { both, joined } from './sentence/bilingual.js';
import { sentenceOf } from './sentence/sentence.js';

/** What may be claimed of a comparison, the sentence that says it, and the figures that both rest on. */
export interface Claim {
  design: Design;
  statement: BilingualDto;
  claimed: ClaimedDifferenceDto;
}

/** What a claim is made of. */
export interface ClaimFacts {
  outcome: EvaluationOutcome;
  /** The sides as they came. */
  plain: OutcomeComparison;
  /** Null: nothing was to be adjusted. */
  adjusted: Adjusted | null;
  /** In how many children the outcome would be seen, and is not known; null: nobody's is unknown but by the time that passed. */
  unknown: UnknownOutcome | null;
  /** Children a side below which the result only describes. */
  minimum: number;
  /** What covariates are called, by their codes. */
  covariateLabels: ReadonlyMap<string, BilingualDto>;
}

function designFor({ plain, adjusted, minimum }: ClaimFacts): Design {
  if (!adjusted?.result) return designOf({ ...plain, minimum, adjustment: null });
  const { sections, adjustment } = adjusted.result;
  const of = (side: 'treated' | 'comparison') => ({
    n: sections.n[side],
    events: sections.binary?.[side].events ?? null,
  });
  const sides = { treated: of('treated'), comparison: of('comparison') };
  const design = designOf({ ...sides, minimum, adjustment });
  const { started } = adjusted.leftOut;
  return started > 0 ? { ...design, reasons: [...design.reasons, REASONS.unmatched(started)] } : design;
}

/** A caution is said after the sentence: whoever reads nothing else must know it. */
function withCaution(claim: Claim, caution: DesignReason | null): Claim {
  if (caution === null) return claim;
  const { design, statement } = claim;
  const said = both(`Caution: ${caution.en}.`, `Rhybudd: ${caution.cy}.`);
  return {
    ...claim,
    design: { ...design, reasons: [...design.reasons, caution] },
    statement: joined(statement, said),
  };
}

const comparable = ({ code }: Design): boolean => code !== 'D0' && code !== 'D1';

function claimedOf(
  outcome: EvaluationOutcome,
  design: Design,
  { basis, interval, method, detectable, children }: OutcomeComparison,
): ClaimedDifferenceDto {
  const kind = OUTCOMES[outcome];
  return {
    outcome,
    measure: kind.measure,
    basis,
    method,
    estimate: interval && interval.estimate,
    lower: interval && interval.lower,
    upper: interval && interval.upper,
    children,
    minimumDetectable: detectable,
    direction: interval && comparable(design) ? directionOf(interval, kind) : null,
  };
}

/**
 * What may be claimed, by rule: of the sides made alike where the gate found them so, otherwise of the sides as they came.
 * The sentence and what evidence takes from a run rest on the same figures.
 */
export function claimOf(facts: ClaimFacts): Claim {
  const { outcome, plain, adjusted, covariateLabels } = facts;
  const design = designFor(facts);
  const caution = facts.unknown && unknownCaution(facts.unknown);
  const isAlike = design.code === 'D3' || design.code === 'D4';
  const rests = isAlike && adjusted?.result ? adjusted.result.alike : plain;
  const { measure, higherIsBetter, words } = OUTCOMES[outcome];
  const used = adjusted?.result?.used ?? [];
  const statement = sentenceOf({
    ...{ words, measure, higherIsBetter, design },
    treated: rests.treated,
    comparison: rests.comparison,
    difference: rests.interval,
    confidence: 0.95,
    detectable: rests.detectable,
    covariates: used.map((code) => covariateLabels.get(code) ?? { en: code, cy: code }),
  });
  return withCaution({ design, statement, claimed: claimedOf(outcome, design, rests) }, caution);
}
