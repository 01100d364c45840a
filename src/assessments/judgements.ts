import type { FieldFault } from '../platform/errors/domain-error.js';
import type { CodeUse, KnownCode } from '../reference-data/reference-codes.js';

/** What an assessment judges as a whole; null or not given: not judged. */
export interface Judgements {
  likelihoodOfReoffending?: string | null;
  riskOfHarm?: string | null;
  safetyAndWellbeing?: string | null;
  interventionLevel?: string | null;
}

/** The judgement that is about a need, as need areas name it, by the field that holds it. */
const ABOUT_A_NEED = { riskOfHarm: 'RISK_OF_HARM', safetyAndWellbeing: 'SAFETY_AND_WELLBEING' } as const;

/** The uses of codes in judgements. */
export const judgementCodeUses = (judgements: Judgements): CodeUse[] => [
  ...(['likelihoodOfReoffending', 'riskOfHarm', 'safetyAndWellbeing'] as const).map((field) => ({
    codeSet: 'JUDGEMENT_LEVEL',
    code: judgements[field],
    pointer: `/${field}`,
  })),
  { codeSet: 'INTERVENTION_LEVEL', code: judgements.interventionLevel, pointer: '/interventionLevel' },
];

type Levels = ReadonlyMap<string, Pick<KnownCode, 'attributes'>>;

/** The judgements that put the need that they are about first: those that stand high. */
export const weightyJudgements = (judgements: Judgements, levels: Levels): ReadonlySet<string> =>
  new Set(
    (Object.keys(ABOUT_A_NEED) as (keyof typeof ABOUT_A_NEED)[])
      .filter((field) => levels.get(judgements[field] ?? '')?.attributes.putsNeedFirst === true)
      .map((field) => ABOUT_A_NEED[field]),
  );

/** A fault where the likelihood of reoffending has a level that it does not have: it ends at high. */
export const judgementFaults = ({ likelihoodOfReoffending }: Judgements, levels: Levels): FieldFault[] =>
  levels.get(likelihoodOfReoffending ?? '')?.attributes.ofLikelihood === false
    ? [
        {
          pointer: '/likelihoodOfReoffending',
          code: 'LEVEL_NOT_OF_JUDGEMENT',
          detail: 'The likelihood of reoffending is low, medium or high.',
        },
      ]
    : [];
