import { codeSet } from './code-set.js';

/**
 * Education, training and employment provision, after the Youth Justice Board's second key performance indicator
 * of 2023. Education otherwise than at school (EOTAS) is ALTERNATIVE_PROVISION_OTHER.
 */
export const ETE_PROVISION = codeSet('ETE_PROVISION', [
  ['SCHOOL_FULL_TIME', 'School, full time', 'Ysgol, llawn amser'],
  ['SCHOOL_PART_TIME', 'School, part time', 'Ysgol, rhan amser'],
  ['MAINSTREAM_SCHOOL', 'Mainstream school', 'Ysgol brif ffrwd'],
  ['ELECTIVELY_HOME_EDUCATED', 'Electively home educated', 'Addysg ddewisol yn y cartref'],
  ['PUPIL_REFERRAL_UNIT', 'Pupil referral unit', 'Uned cyfeirio disgyblion'],
  [
    'ALTERNATIVE_PROVISION_PRU_FULL_TIME',
    'Alternative provision: pupil referral unit, full time',
    'Darpariaeth amgen: uned cyfeirio disgyblion, llawn amser',
  ],
  [
    'ALTERNATIVE_PROVISION_PRU_PART_TIME',
    'Alternative provision: pupil referral unit, part time',
    'Darpariaeth amgen: uned cyfeirio disgyblion, rhan amser',
  ],
  [
    'ALTERNATIVE_PROVISION_OTHER_FULL_TIME',
    'Alternative provision: other, full time',
    'Darpariaeth amgen: arall, llawn amser',
  ],
  [
    'ALTERNATIVE_PROVISION_OTHER_PART_TIME',
    'Alternative provision: other, part time',
    'Darpariaeth amgen: arall, rhan amser',
  ],
  [
    'ALTERNATIVE_PROVISION_ABOVE_SCHOOL_AGE',
    'Alternative provision above school age',
    'Darpariaeth amgen dros oedran ysgol',
  ],
  ['COLLEGE', 'College', 'Coleg'],
  ['UNIVERSITY', 'University', 'Prifysgol'],
  [
    'EDUCATION_RE_ENGAGEMENT_PROGRAMME',
    'Education re-engagement programme',
    'Rhaglen ailymgysylltu ag addysg',
  ],
  ['TRAINEESHIP', 'Traineeship', 'Hyfforddeiaeth'],
  ['TRAINING_COURSE_APPRENTICESHIP', 'Training course or apprenticeship', 'Cwrs hyfforddi neu brentisiaeth'],
  ['SUPPORTED_INTERNSHIP', 'Supported internship', 'Interniaeth â chymorth'],
  ['MENTORING_CIRCLE', 'Mentoring circle', 'Cylch mentora'],
  ['FULL_TIME_EMPLOYMENT', 'Full-time employment', 'Cyflogaeth llawn amser'],
  ['PART_TIME_EMPLOYMENT', 'Part-time employment', 'Cyflogaeth rhan amser'],
  ['SELF_EMPLOYMENT', 'Self-employment', 'Hunangyflogaeth'],
  ['VOLUNTARY_WORK', 'Voluntary work', 'Gwaith gwirfoddol'],
  ['OTHER', 'Other provision', 'Darpariaeth arall'],
  ['NONE', 'None', 'Dim'],
]);
