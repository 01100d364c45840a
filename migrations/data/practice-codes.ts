import { codeSet } from './code-set.js';

/** A reviewer's judgement of whether what was done for a need was enough. `counts`: it is part of n and N. */
export const SUFFICIENCY = codeSet('SUFFICIENCY', [
  ['SUFFICIENT', 'Sufficient', 'Digonol', { counts: true, sufficient: true }],
  ['INSUFFICIENT', 'Insufficient', 'Annigonol', { counts: true, sufficient: false }],
  ['NOT_APPLICABLE', 'Not applicable', 'Amherthnasol', { counts: false, sufficient: false }],
]);
