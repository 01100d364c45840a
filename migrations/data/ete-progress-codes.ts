import { codeSet } from './code-set.js';

/** Who saw how a child gets on in a placement. */
export const ETE_OBSERVER = codeSet('ETE_OBSERVER', [
  ['PROVIDER', 'The provider', 'Y darparwr'],
  ['WORKER', 'A worker of the service or of a partner', 'Gweithiwr y gwasanaeth neu bartner'],
  ['PARENT_CARER', 'Parent or carer', 'Rhiant neu ofalwr'],
  ['CHILD', 'The child', 'Y plentyn'],
]);

/** How a child gets on in one thing. `concern`: somebody should do something about it. */
export const ETE_PROGRESS = codeSet('ETE_PROGRESS', [
  ['VERY_GOOD', 'Very good', 'Da iawn', { concern: false }],
  ['GOOD', 'Good', 'Da', { concern: false }],
  ['SOME_CONCERN', 'Some concern', 'Peth pryder', { concern: true }],
  ['SERIOUS_CONCERN', 'Serious concern', 'Pryder difrifol', { concern: true }],
]);

export const ETE_PROGRESS_CODE_SETS = [...ETE_OBSERVER, ...ETE_PROGRESS];
