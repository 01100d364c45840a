import { codeLike, dateOrMissing, factors } from '../columns/assetplus-kinds.js';
import { type Column, optional, required } from '../columns/columns.js';
import { decimal, flag, reference } from '../columns/kinds.js';

/** The concern flags, as the Youth Justice Board's data warehouse spells them. */
export const CONCERNS = [
  'concernsAccommodation',
  'concernsCareHistory',
  'concernsFamilyBehaviour',
  'concernsLearningAndETE',
  'concernsLifestyle',
  'concernsLocalIssues',
  'concernsMentalHealth',
  'concernsOffenceJustification',
  'concernsOffencesAttitudes',
  'concernsOtherBehaviour',
  'concernsParenting',
  'concernsPhysicalHealth',
  'concernsRelationsToOthers',
  'concernsRiskToOthers',
  'concernsSafetyWellbeing',
  'concernsSignificantRelationships',
  'concernsSpeechLanguageCommunication',
  'concernsSubstanceMisuse',
  'concernsYPAsParent',
  'countyLinesActivity',
  'vulnerableToCriminalExploitation',
  'atRiskOfSexualExplotation',
] as const;

type Concern = (typeof CONCERNS)[number];

const RAISED: readonly Concern[] = ['concernsLearningAndETE', 'concernsLifestyle', 'concernsParenting'];

const concernColumns = Object.fromEntries(
  CONCERNS.map((name) => [
    name,
    optional(
      flag(),
      'As AssetPlus has it, which writes Yes, YES or true; empty: not answered.',
      RAISED.includes(name) ? 'Yes' : 'No',
    ),
  ]),
) as Record<Concern, Column<boolean, false>>;

/** The columns of an AssetPlus assessment, each by its published name. */
export const ASSETPLUS_COLUMNS = {
  assessmentID: required(reference(), 'The reference of the assessment; the key.', 'ASSETPLUS-1'),
  case_reference: required(reference(), 'The case it is made in.', 'CASE-1'),
  date: required(dateOrMissing(), 'Day of the assessment.', '2026-01-14'),
  stage: required(codeLike('ASSESSMENT_STAGE'), 'Where in the case it stands.', 'Start'),
  ...concernColumns,
  factorsForDesistance: optional(
    factors(),
    'Factors that help the child to desist, with WEAK, MODERATE or STRONG; a strength of their area.',
    'Parenting:MODERATE|Engagement and participation:STRONG',
  ),
  factorsAgainstDesistance: optional(
    factors(),
    'Factors against desistance, with WEAK, MODERATE or STRONG; the highest of an area is its need.',
    'Learning and ETE:STRONG|Lifestyle:WEAK',
  ),
  likelihoodOfReoffending: optional(codeLike('JUDGEMENT_LEVEL'), 'Low, medium or high.', 'Medium'),
  roshjudgement: optional(codeLike('JUDGEMENT_LEVEL'), 'Risk of serious harm.', 'Low'),
  safetyWellbeingJudgement: optional(codeLike('JUDGEMENT_LEVEL'), 'Safety and wellbeing.', 'Medium'),
  scaledApproachInterventionLevel: optional(
    codeLike('INTERVENTION_LEVEL'),
    'Intervention level.',
    'Standard',
  ),
  yogrs: optional(decimal(0, 100), 'The score of the actuarial predictor, in per cent.', '41.5'),
};
