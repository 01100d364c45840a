import { codeSet } from './code-set.js';

/** What an evaluation plan asks about first. */
export const EVALUATION_OUTCOME = codeSet('EVALUATION_OUTCOME', [
  ['PROVEN_REOFFENDING', 'Proven reoffending within a year', 'Aildroseddu profedig o fewn blwyddyn'],
  ['REOFFENDING_FREQUENCY', 'Number of proven reoffences', 'Nifer yr aildroseddau profedig'],
  ['TIME_TO_REOFFENCE', 'Time to the first proven reoffence', 'Amser hyd yr aildrosedd profedig cyntaf'],
  [
    'SUITABLE_ETE_AT_END',
    'Suitable education, training or employment at the end of the order',
    'Addysg, hyfforddiant neu gyflogaeth addas ar ddiwedd y gorchymyn',
  ],
]);

/** How those who started are made comparable with those who did not. */
export const EVALUATION_METHOD = codeSet('EVALUATION_METHOD', [
  ['NONE', 'Plain comparison, not adjusted', 'Cymhariaeth blaen, heb ei haddasu'],
  ['WEIGHTING', 'Weighted by the propensity score', 'Wedi’i phwysoli yn ôl y sgôr tueddiad'],
  ['MATCHING', 'Matched one to one by the propensity score', 'Wedi’i pharu un i un yn ôl y sgôr tueddiad'],
]);

/**
 * What is known of a child before the intervention could start, and may be adjusted for. `category`: its values are kinds,
 * so that groups may be made of them.
 */
export const EVALUATION_COVARIATE = codeSet('EVALUATION_COVARIATE', [
  ['AGE_AT_INDEX', 'Age at the index date', 'Oedran ar y dyddiad mynegai'],
  ['SEX', 'Sex', 'Rhyw', { category: true }],
  ['ETHNICITY', 'Ethnicity', 'Ethnigrwydd', { category: true }],
  [
    'PRIOR_OFFENCES',
    'Proven offences before the index date',
    'Troseddau profedig cyn y dyddiad mynegai',
    { category: true },
  ],
  ['AGE_AT_FIRST_OFFENCE', 'Age at the first proven offence', 'Oedran adeg y drosedd brofedig gyntaf'],
  ['INDEX_SERIOUSNESS', 'Seriousness of the index offence', 'Difrifoldeb y drosedd fynegai'],
  ['ORDER_TYPE', 'Type of order', 'Math o orchymyn', { category: true }],
  ['CUSTODY', 'Supervised in custody', 'Dan oruchwyliaeth yn y ddalfa', { category: true }],
  [
    'LIKELIHOOD_OF_REOFFENDING',
    'Assessed likelihood of reoffending',
    'Tebygolrwydd aildroseddu a aseswyd',
    { category: true },
  ],
  ['RISK_OF_HARM', 'Assessed risk of serious harm', 'Risg o niwed difrifol a aseswyd', { category: true }],
  ['SAFETY_AND_WELLBEING', 'Assessed safety and wellbeing', 'Diogelwch a lles a aseswyd', { category: true }],
  ['SUBSTANCE_NEED', 'Substance misuse need', 'Angen camddefnyddio sylweddau', { category: true }],
  [
    'EMOTIONAL_HEALTH_NEED',
    'Emotional and mental health need',
    'Angen iechyd emosiynol a meddyliol',
    { category: true },
  ],
  [
    'ETE_AT_INDEX',
    'Suitable education, training or employment at the index date',
    'Addysg, hyfforddiant neu gyflogaeth addas ar y dyddiad mynegai',
    { category: true },
  ],
  ['DELIVERY_AREA', 'Delivery area', 'Ardal gyflwyno', { category: true }],
  ['INDEX_YEAR', 'Year of the index date', 'Blwyddyn y dyddiad mynegai', { category: true }],
]);

export const EVALUATION_CODE_SETS = [...EVALUATION_OUTCOME, ...EVALUATION_METHOD, ...EVALUATION_COVARIATE];
