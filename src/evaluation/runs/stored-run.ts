import { completeDesign } from '../comparison-design.js';
import type { EvaluationDefinitionDto, EvaluationResultDto } from '../dto/evaluation.dto.js';
import type { EteArmDto, EteComparisonDto, EteHoursDto } from '../dto/ete.dto.js';
import type { SubgroupAnalysisDto, SubgroupArmDto } from '../dto/subgroup.dto.js';
import { LEAST_CHILDREN } from '../least-children.js';
import { ADJUSTED_METHODS } from '../outcomes/adjusted-outcome.js';
import { directionOf } from '../outcomes/direction.js';
import { OUTCOMES } from '../outcomes/evaluation-outcome.js';

/*
 * A run stays as it was stored. What its method did not look at yet is answered as null; what it always did, and did not
 * say, is said.
 */

/** A definition of any version of the method: comparison-1 adjusted for nothing and followed everybody from the index date. */
export function readDefinition(stored: string): EvaluationDefinitionDto {
  const definition = JSON.parse(stored) as Partial<EvaluationDefinitionDto>;
  const unsaid = {
    ...completeDesign({}),
    outcome: 'PROVEN_REOFFENDING',
    minimumChildren: LEAST_CHILDREN,
  };
  // What was stored comes first, and in its order.
  return { ...definition, ...unsaid, ...definition } as EvaluationDefinitionDto;
}

const readHours = (hours: EteHoursDto): EteHoursDto => ({
  ...hours,
  notKnown: (hours as Partial<EteHoursDto>).notKnown ?? null,
});

function readArm(arm: EteArmDto): EteArmDto {
  const known: Partial<EteArmDto> = arm;
  return {
    ...arm,
    notRecordedAtStart: known.notRecordedAtStart ?? null,
    notRecordedAtEnd: known.notRecordedAtEnd ?? null,
    suitableAtEndBounds: known.suitableAtEndBounds ?? null,
    transitions: known.transitions ?? null,
    hoursOffered: readHours(arm.hoursOffered),
    hoursAttended: readHours(arm.hoursAttended),
  };
}

/** Before comparison-4 a child of whom nothing was recorded was taken for one in no placement. */
const readEte = (ete: EteComparisonDto): EteComparisonDto => ({
  ...ete,
  started: readArm(ete.started),
  comparison: readArm(ete.comparison),
  suitableAtEndDifferenceBounds: (ete as Partial<EteComparisonDto>).suitableAtEndDifferenceBounds ?? null,
});

type Claim = NonNullable<EvaluationResultDto['claimed']>;

/** Before comparison-3 every claim was of proven reoffending, and did not say which way it points. */
function readClaim(claimed: Claim, { design, reoffending }: EvaluationResultDto): Claim {
  if ((claimed as Partial<Claim>).outcome !== undefined) return claimed;
  const { basis, lower, upper } = claimed;
  const isKnown = reoffending.gate.met && design !== 'D0' && design !== 'D1';
  return {
    ...claimed,
    outcome: 'PROVEN_REOFFENDING',
    measure: 'RISK_DIFFERENCE',
    method: basis === 'NONE' ? reoffending.riskDifferenceScore.method : ADJUSTED_METHODS[basis],
    minimumDetectable: reoffending.minimumDetectableReduction,
    direction:
      isKnown && lower !== null && upper !== null
        ? directionOf({ lower, upper }, OUTCOMES.PROVEN_REOFFENDING)
        : null,
  };
}

/** One side of a group as it was stored before comparison-4. */
interface OlderGroupArm {
  mature: number;
  reoffenders: number | null;
}

const readGroupArm = (arm: unknown): SubgroupArmDto => {
  const { mature, reoffenders } = arm as OlderGroupArm;
  return { children: mature, withOutcome: reoffenders };
};

/** Before groups were of the outcome of the evaluation they were of proven reoffending, and their figures were called so. */
function readSubgroups(analysis: SubgroupAnalysisDto): SubgroupAnalysisDto {
  if ((analysis as Partial<SubgroupAnalysisDto>).outcome !== undefined) return analysis;
  const groups = analysis.groups.map((group) => ({
    ...group,
    started: readGroupArm(group.started),
    comparison: readGroupArm(group.comparison),
  }));
  return { ...analysis, outcome: 'PROVEN_REOFFENDING', groups };
}

/** A result of any version of the method. */
export function readResult(stored: string): EvaluationResultDto {
  const result = JSON.parse(stored) as EvaluationResultDto;
  const known: Partial<EvaluationResultDto> = result;
  const { adjusted } = known;
  return {
    ...result,
    designReasons: known.designReasons ?? null,
    claimed: known.claimed ? readClaim(known.claimed, result) : null,
    frequency: known.frequency ?? null,
    timeToReoffence: known.timeToReoffence ?? null,
    ete: readEte(result.ete),
    landmark: known.landmark ?? null,
    lostToFollowUp: known.lostToFollowUp ?? null,
    adjusted: adjusted ? { ...adjusted, hazardRatio: adjusted.hazardRatio ?? null } : null,
    subgroups: (known.subgroups ?? []).map(readSubgroups),
    analyses: known.analyses ?? null,
  };
}
