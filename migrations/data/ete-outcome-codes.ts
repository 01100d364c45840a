import { type CodeAttributes, codeSet } from './code-set.js';

const NONE = { kind: 'NONE' };
const TASTER = { kind: 'RE_ENGAGEMENT' };
const ALTERNATIVE = { kind: 'ALTERNATIVE' };
const MAINSTREAM = { kind: 'MAINSTREAM' };

/**
 * What each code of the set ETE_PROVISION says of itself to the rules. `kind`: its place on the ladder of distance travelled;
 * without one a professional has to say. `fullTime`: its name says whether it is. `isJob`: kept for 13 weeks it is a
 * sustained job; a code that is a course as well as an apprenticeship is not.
 */
export const ETE_PROVISION_KINDS: Readonly<Record<string, CodeAttributes>> = {
  SCHOOL_FULL_TIME: { ...MAINSTREAM, fullTime: true },
  SCHOOL_PART_TIME: { ...MAINSTREAM, fullTime: false },
  MAINSTREAM_SCHOOL: MAINSTREAM,
  PUPIL_REFERRAL_UNIT: ALTERNATIVE,
  ALTERNATIVE_PROVISION_PRU_FULL_TIME: { ...ALTERNATIVE, fullTime: true },
  ALTERNATIVE_PROVISION_PRU_PART_TIME: { ...ALTERNATIVE, fullTime: false },
  ALTERNATIVE_PROVISION_OTHER_FULL_TIME: { ...ALTERNATIVE, fullTime: true },
  ALTERNATIVE_PROVISION_OTHER_PART_TIME: { ...ALTERNATIVE, fullTime: false },
  ALTERNATIVE_PROVISION_ABOVE_SCHOOL_AGE: ALTERNATIVE,
  COLLEGE: MAINSTREAM,
  UNIVERSITY: MAINSTREAM,
  EDUCATION_RE_ENGAGEMENT_PROGRAMME: TASTER,
  TRAINEESHIP: MAINSTREAM,
  TRAINING_COURSE_APPRENTICESHIP: MAINSTREAM,
  SUPPORTED_INTERNSHIP: MAINSTREAM,
  MENTORING_CIRCLE: TASTER,
  FULL_TIME_EMPLOYMENT: { ...MAINSTREAM, fullTime: true, isJob: true },
  PART_TIME_EMPLOYMENT: { ...MAINSTREAM, fullTime: false, isJob: true },
  SELF_EMPLOYMENT: { ...MAINSTREAM, isJob: true },
  NONE,
};

/** The orders that carry the Youth Justice Board's key performance indicators of 2023. */
export const INDICATOR_ORDERS: readonly string[] = [
  'OUT_OF_COURT_NON_SUBSTANTIVE',
  'YOUTH_CAUTION',
  'YOUTH_CONDITIONAL_CAUTION',
  'REFERRAL_ORDER',
  'YOUTH_REHABILITATION_ORDER',
  'YOUTH_REHABILITATION_ORDER_ISS',
  'CUSTODIAL_SENTENCE',
];

/** Why a child is on a timetable of fewer hours than others there. */
export const REDUCED_TIMETABLE_REASON = codeSet('REDUCED_TIMETABLE_REASON', [
  ['HEALTH', 'Health', 'Iechyd'],
  [
    'ADDITIONAL_LEARNING_NEED',
    'Additional learning need or disability',
    'Angen dysgu ychwanegol neu anabledd',
  ],
  ['REINTEGRATION', 'Coming back after absence or exclusion', 'Dychwelyd ar ôl absenoldeb neu waharddiad'],
  ['BEHAVIOUR', 'Behaviour', 'Ymddygiad'],
  ['SAFETY', 'Safety of the child or of others', 'Diogelwch y plentyn neu eraill'],
  ['CONDITIONS', 'Conditions of bail or of an order', 'Amodau mechnïaeth neu orchymyn'],
  [
    'NO_MORE_OFFERED',
    'The provider has no more hours to offer',
    'Nid oes gan y darparwr ragor o oriau i’w cynnig',
  ],
  ['FAMILY_ASKED', 'The child or the family asked for it', 'Gofynnodd y plentyn neu’r teulu amdani'],
  ['OTHER', 'Another reason', 'Rheswm arall'],
]);
