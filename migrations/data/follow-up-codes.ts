import { codeSet } from './code-set.js';

/** What is to last after an order. `endFromPlacements`: whether it held at the end follows from placements that are recorded. */
export const LASTING_OUTCOME = codeSet('LASTING_OUTCOME', [
  [
    'SUITABLE_ETE',
    'In suitable education, training or employment',
    'Mewn addysg, hyfforddiant neu gyflogaeth addas',
    { endFromPlacements: true },
  ],
  ['SUITABLE_ACCOMMODATION', 'In suitable accommodation', 'Mewn llety addas'],
  [
    'SUBSTANCE_USE_SETTLED',
    'No harmful use of substances, or staying in treatment for it',
    'Dim defnydd niweidiol o sylweddau, neu’n parhau mewn triniaeth ar ei gyfer',
  ],
]);

/** What a check found. `known`: it answers the question; `held`: with yes. Not known is not no. */
export const FOLLOW_UP_RESULT = codeSet('FOLLOW_UP_RESULT', [
  ['YES', 'Yes', 'Ydy', { known: true, held: true }],
  ['NO', 'No', 'Nac ydy', { known: true, held: false }],
  ['NOT_KNOWN', 'Asked, and not known', 'Gofynnwyd, a ddim yn hysbys', { known: false, held: false }],
]);

/** Who or what a check rests on. */
export const FOLLOW_UP_SOURCE = codeSet('FOLLOW_UP_SOURCE', [
  ['CHILD', 'The child', 'Y plentyn'],
  ['PARENT_CARER', 'Parent or carer', 'Rhiant neu ofalwr'],
  ['PROVIDER', 'School, college, trainer or employer', 'Ysgol, coleg, hyfforddwr neu gyflogwr'],
  ['PARTNER_AGENCY', 'Another agency', 'Asiantaeth arall'],
  ['RECORDS', 'Records of the service or the council', 'Cofnodion y gwasanaeth neu’r cyngor'],
]);

export const FOLLOW_UP_CODE_SETS = [...LASTING_OUTCOME, ...FOLLOW_UP_RESULT, ...FOLLOW_UP_SOURCE];
