import { codeSet } from './code-set.js';

/** Why a goal is no longer worked towards. */
export const GOAL_CLOSE = codeSet('GOAL_CLOSE', [
  ['REACHED', 'Reached', 'Wedi’i gyrraedd'],
  ['CHANGED', 'The child wants something else now', 'Mae’r plentyn eisiau rhywbeth arall bellach'],
  ['WORK_ENDED', 'The work ended before it was reached', 'Daeth y gwaith i ben cyn ei gyrraedd'],
  ['OTHER', 'Something else', 'Rhywbeth arall'],
]);
