import { codeSet } from './code-set.js';

export const SEX = codeSet('SEX', [
  ['FEMALE', 'Female', 'Benyw'],
  ['MALE', 'Male', 'Gwryw'],
  ['OTHER', 'Other', 'Arall'],
  ['NOT_KNOWN', 'Not known', 'Ddim yn hysbys'],
]);

/** The five groups of the Office for National Statistics. */
export const ETHNICITY = codeSet('ETHNICITY', [
  ['ASIAN', 'Asian or Asian British', 'Asiaidd neu Asiaidd Prydeinig'],
  ['BLACK', 'Black, Black British, Caribbean or African', 'Du, Du Prydeinig, Caribïaidd neu Affricanaidd'],
  ['MIXED', 'Mixed or multiple ethnic groups', 'Grwpiau ethnig cymysg neu luosog'],
  ['WHITE', 'White', 'Gwyn'],
  ['OTHER', 'Other ethnic group', 'Grŵp ethnig arall'],
  ['NOT_KNOWN', 'Not known', 'Ddim yn hysbys'],
]);

/**
 * What the child's supervision rests on. `outcomeGroup` is the Youth Justice Board's grouping of legal outcomes,
 * except PREVENTION, where there is no outcome. Six of these carry the Board's 2023 key performance indicators:
 * non-substantive out-of-court disposals, both cautions, referral orders, youth rehabilitation orders and custody.
 */
export const ORDER_TYPE = codeSet('ORDER_TYPE', [
  ['PREVENTION', 'Prevention work', 'Gwaith atal', { outcomeGroup: 'PREVENTION' }],
  ['DIVERSION', 'Diversion', 'Dargyfeirio', { outcomeGroup: 'DIVERSION' }],
  [
    'OUT_OF_COURT_NON_SUBSTANTIVE',
    'Non-substantive out-of-court disposal with work by the service',
    "Gwarediad ansylweddol y tu allan i'r llys gyda gwaith gan y gwasanaeth",
    { outcomeGroup: 'DIVERSION' },
  ],
  ['YOUTH_CAUTION', 'Youth caution', 'Rhybudd ieuenctid', { outcomeGroup: 'PRE_COURT' }],
  [
    'YOUTH_CONDITIONAL_CAUTION',
    'Youth conditional caution',
    'Rhybudd amodol ieuenctid',
    { outcomeGroup: 'PRE_COURT' },
  ],
  ['REFERRAL_ORDER', 'Referral order', 'Gorchymyn atgyfeirio', { outcomeGroup: 'FIRST_TIER' }],
  ['REPARATION_ORDER', 'Reparation order', 'Gorchymyn gwneud iawn', { outcomeGroup: 'FIRST_TIER' }],
  [
    'YOUTH_REHABILITATION_ORDER',
    'Youth rehabilitation order',
    'Gorchymyn adsefydlu ieuenctid',
    { outcomeGroup: 'COMMUNITY' },
  ],
  [
    'YOUTH_REHABILITATION_ORDER_ISS',
    'Youth rehabilitation order with intensive supervision and surveillance',
    'Gorchymyn adsefydlu ieuenctid gyda goruchwyliaeth a gwyliadwriaeth ddwys',
    { outcomeGroup: 'COMMUNITY' },
  ],
  ['CUSTODIAL_SENTENCE', 'Custodial sentence', 'Dedfryd yn y ddalfa', { outcomeGroup: 'CUSTODY' }],
]);

/** What starts a reoffending follow-up (Ministry of Justice, proven reoffending statistics). */
export const INDEX_EVENT = codeSet('INDEX_EVENT', [
  ['COURT_NON_CUSTODIAL', 'Non-custodial sentence at court', 'Dedfryd heb ddalfa yn y llys'],
  ['CAUTION', 'Caution', 'Rhybudd'],
  ['CUSTODY_RELEASE', 'Release from custody', "Rhyddhau o'r ddalfa"],
]);

/** A practitioner's judgement. Likelihood of reoffending uses the first three. */
export const JUDGEMENT_LEVEL = codeSet('JUDGEMENT_LEVEL', [
  ['LOW', 'Low', 'Isel'],
  ['MEDIUM', 'Medium', 'Canolig'],
  ['HIGH', 'High', 'Uchel'],
  ['VERY_HIGH', 'Very high', 'Uchel iawn'],
]);

export const ASSESSMENT_SOURCE = codeSet('ASSESSMENT_SOURCE', [
  ['ASSETPLUS', 'AssetPlus', 'AssetPlus'],
  ['PDAT', 'Prevention and Diversion Assessment Tool', 'Offeryn Asesu Atal a Dargyfeirio'],
  ['LOCAL', 'Local assessment', 'Asesiad lleol'],
  ['ASSET', 'Asset (before AssetPlus)', 'Asset (cyn AssetPlus)'],
]);

export const ASSESSMENT_STAGE = codeSet('ASSESSMENT_STAGE', [
  ['START', 'Start', 'Dechrau'],
  ['REVIEW', 'Review', 'Adolygiad'],
  ['END', 'End', 'Diwedd'],
]);
