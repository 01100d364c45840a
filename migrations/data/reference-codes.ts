import {
  ASSESSMENT_SOURCE,
  ASSESSMENT_STAGE,
  ETHNICITY,
  INDEX_EVENT,
  JUDGEMENT_LEVEL,
  ORDER_TYPE,
  SEX,
} from './case-codes.js';
import { AGENCY, INTERVENTION_STATUS, INTERVENTION_TYPE, PURPOSE, SETTING } from './catalogue-codes.js';
import type { ReferenceCodeSeed } from './code-set.js';
import { ATTENDANCE, COMPLETION, NON_DELIVERY_REASON } from './delivery-codes.js';
import { ETE_PROVISION } from './ete-codes.js';
import {
  APPEAL_STATUS,
  INSTRUMENT,
  LEGAL_OUTCOME,
  OFFENCE_CATEGORY,
  RESPONDENT,
  SUITABILITY,
} from './outcome-codes.js';

/** Every code that ships with the product. Welsh labels are drafts until a qualified translator has checked them. */
export const REFERENCE_CODES: readonly ReferenceCodeSeed[] = [
  ...INTERVENTION_TYPE,
  ...INTERVENTION_STATUS,
  ...PURPOSE,
  ...SETTING,
  ...AGENCY,
  ...SEX,
  ...ETHNICITY,
  ...ORDER_TYPE,
  ...INDEX_EVENT,
  ...JUDGEMENT_LEVEL,
  ...ASSESSMENT_SOURCE,
  ...ASSESSMENT_STAGE,
  ...ATTENDANCE,
  ...NON_DELIVERY_REASON,
  ...COMPLETION,
  ...OFFENCE_CATEGORY,
  ...LEGAL_OUTCOME,
  ...APPEAL_STATUS,
  ...ETE_PROVISION,
  ...SUITABILITY,
  ...INSTRUMENT,
  ...RESPONDENT,
];
