import type { PlainDate } from '../platform/calendar/plain-date.js';
import { afterFault } from '../platform/errors/date-faults.js';
import type { FieldFault } from '../platform/errors/domain-error.js';
import type { CodeUse } from '../reference-data/reference-codes.js';

/** How those who started are made comparable: code set EVALUATION_METHOD. */
export type EvaluationMethod = 'NONE' | 'WEIGHTING' | 'MATCHING';

/** What may be looked at beside the outcome: code set EVALUATION_ANALYSIS. */
export type EvaluationAnalysis = 'DOSE' | 'TIME_VARYING' | 'SITES' | 'TREND' | 'SENSITIVITY';

/** Who is compared with whom, and how. */
export interface ComparisonDesign {
  /** Only deliveries of these versions count as a start; null: of any version. */
  versionIds: string[] | null;
  /** First and last index date of the cohort; null: open. */
  indexFrom: PlainDate | null;
  indexTo: PlainDate | null;
  /** Code of the delivery area of the cases; null: the whole service. */
  deliveryArea: string | null;
  /** Follow-up of everybody starts this many weeks after the index date; 0: on it. */
  landmarkWeeks: number;
  method: EvaluationMethod;
  /** Codes of EVALUATION_COVARIATE that are adjusted for. */
  covariates: string[];
  /** Of those, the ones in which a pair must agree. */
  exactOn: string[];
  /** The widest difference of a pair, in standard deviations of the logit of the score. */
  caliper: number | null;
  /** The quantile of the weights above which they are cut off; null: none is. */
  trim: number | null;
  /** Codes of EVALUATION_COVARIATE whose groups are looked at each for itself. */
  subgroups: string[];
  /** What is looked at beside the outcome. */
  analyses: EvaluationAnalysis[];
}

/** A design as it is given: what is left out has a default. */
export type GivenDesign = {
  [Name in keyof Omit<ComparisonDesign, 'analyses'>]?: ComparisonDesign[Name] | null;
} & {
  analyses?: string[] | null;
};

/** Weeks within which an intervention is expected to start (domain practice: eight). */
const LANDMARK_WEEKS = 8;
/** Austin (2011): 0.2 of the standard deviation of the logit. */
const CALIPER = 0.2;
const TRIM = 0.99;

/** What a service usually knows before work starts, and the choice of an intervention turns on. */
export const USUAL_COVARIATES: readonly string[] = [
  'AGE_AT_INDEX',
  'SEX',
  'ETHNICITY',
  'PRIOR_OFFENCES',
  'ORDER_TYPE',
  'LIKELIHOOD_OF_REOFFENDING',
  'ETE_AT_INDEX',
];

/** The design with its defaults. */
export function completeDesign(given: GivenDesign): ComparisonDesign {
  const method = given.method ?? 'NONE';
  const isAdjusted = method !== 'NONE';
  return {
    versionIds: given.versionIds ?? null,
    indexFrom: given.indexFrom ?? null,
    indexTo: given.indexTo ?? null,
    deliveryArea: given.deliveryArea ?? null,
    landmarkWeeks: given.landmarkWeeks ?? (isAdjusted ? LANDMARK_WEEKS : 0),
    method,
    covariates: given.covariates ?? (isAdjusted ? [...USUAL_COVARIATES] : []),
    exactOn: given.exactOn ?? (method === 'MATCHING' ? ['SEX'] : []),
    caliper: given.caliper ?? (method === 'MATCHING' ? CALIPER : null),
    trim: given.trim ?? (method === 'WEIGHTING' ? TRIM : null),
    subgroups: given.subgroups ?? [],
    analyses: (given.analyses ?? []) as EvaluationAnalysis[],
  };
}

/** A design as it was stored, perhaps before analyses could be declared. */
export const storedDesign = (json: string): ComparisonDesign => ({
  analyses: [],
  ...(JSON.parse(json) as Omit<ComparisonDesign, 'analyses'>),
});

/** What has another default with another method. */
const OF_METHOD = ['landmarkWeeks', 'covariates', 'exactOn', 'caliper', 'trim'] as const;

/** A design with changes: what is left out stays, unless another method gives it another default; null gives the default. */
export function redesigned(stored: ComparisonDesign, changes: GivenDesign): ComparisonDesign {
  const kept: GivenDesign = { ...stored };
  if (changes.method !== undefined && changes.method !== stored.method) {
    for (const field of OF_METHOD) delete kept[field];
  }
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return completeDesign({ ...kept, ...Object.fromEntries(given) });
}

/** The codes of everything that is read of a child before the intervention, each once. */
export const covariatesRead = ({ covariates, exactOn, subgroups, analyses }: ComparisonDesign): string[] => [
  ...new Set([
    ...covariates,
    ...exactOn,
    ...subgroups,
    ...(analyses.includes('SITES') ? ['DELIVERY_AREA'] : []),
  ]),
];

/** The codes that a design uses, by where they stand. */
export const codesOfDesign = (design: ComparisonDesign): CodeUse[] =>
  (['covariates', 'exactOn', 'subgroups', 'analyses'] as const).flatMap((field) =>
    design[field].map((code, index) => ({
      codeSet: field === 'analyses' ? 'EVALUATION_ANALYSIS' : 'EVALUATION_COVARIATE',
      code,
      pointer: `/${field}/${index}`,
    })),
  );

const fault = (pointer: string, code: string, detail: string): FieldFault => ({ pointer, code, detail });

const onlyWith = (field: string, is: boolean, method: string): FieldFault[] =>
  is ? [] : [fault(`/${field}`, 'NOT_OF_METHOD', `This is said only with the method ${method}.`)];

/** Faults of what is declared beside the outcome. */
function analysisFaults({ analyses, landmarkWeeks, method }: ComparisonDesign): FieldFault[] {
  const at = (analysis: EvaluationAnalysis, code: string, detail: string, isWrong: boolean): FieldFault[] =>
    analyses.includes(analysis) && isWrong
      ? [fault(`/analyses/${analyses.indexOf(analysis)}`, code, detail)]
      : [];
  return [
    ...at(
      'DOSE',
      'LANDMARK_MISSING',
      'Sessions are counted up to a landmark; set landmarkWeeks above 0, or leave this analysis out.',
      landmarkWeeks === 0,
    ),
    ...at(
      'SENSITIVITY',
      'NOT_OF_METHOD',
      'Only a finding of WEIGHTING or MATCHING is made otherwise; choose a method, or leave this analysis out.',
      method === 'NONE',
    ),
  ];
}

/**
 * Faults of a design, whose codes are known.
 * @param isCategory whether a covariate has kinds rather than a number
 */
export function designFaults(design: ComparisonDesign, isCategory: (code: string) => boolean): FieldFault[] {
  const { method, covariates, exactOn, subgroups, caliper, trim, indexFrom, indexTo } = design;
  const reversed = 'The period ends before it begins.';
  const faults = afterFault('/indexFrom', indexFrom, indexTo, 'PERIOD_REVERSED', reversed);
  if (covariates.length > 0)
    faults.push(...onlyWith('covariates', method !== 'NONE', 'WEIGHTING or MATCHING'));
  if (method !== 'NONE' && covariates.length === 0) {
    faults.push(fault('/covariates', 'COVARIATES_MISSING', 'Say what is adjusted for, or leave this out.'));
  }
  if (exactOn.length > 0) faults.push(...onlyWith('exactOn', method === 'MATCHING', 'MATCHING'));
  if (caliper !== null) faults.push(...onlyWith('caliper', method === 'MATCHING', 'MATCHING'));
  if (trim !== null) faults.push(...onlyWith('trim', method === 'WEIGHTING', 'WEIGHTING'));
  faults.push(...analysisFaults(design));
  for (const [field, codes] of Object.entries({ exactOn, subgroups })) {
    codes.forEach((code, index) => {
      if (isCategory(code)) return;
      faults.push(
        fault(`/${field}/${index}`, 'NOT_A_CATEGORY', 'Only a covariate that has kinds makes groups.'),
      );
    });
  }
  return faults;
}
