import { codeSet } from './code-set.js';

/** What a decision came to. `needsReason`: it is not taken without one. `acts`: actions follow from it. */
const DECISION_OUTCOME = codeSet('DECISION_OUTCOME', [
  ['ACT', 'Something is to be done', 'Mae rhywbeth i’w wneud', { acts: true, needsReason: false }],
  ['NO_ACTION', 'Nothing is to be done', 'Does dim i’w wneud', { acts: false, needsReason: true }],
]);

/** What a decision rests on. `record`: it is named by its id; otherwise in words, with its parameters. */
const CITED_KIND = codeSet('CITED_KIND', [
  ['NEEDS_ANALYSIS', 'Needs analysis', 'Dadansoddiad o anghenion', { record: true }],
  ['EVALUATION', 'Evaluation', 'Gwerthusiad', { record: true }],
  ['PROVISION_MAP', 'Provision map', 'Map darpariaeth', { record: false }],
  ['BOARD_PACK', 'Board pack', 'Pecyn y bwrdd', { record: false }],
]);

/** How far an action is. `ended`: nothing more is done about it. `needsReason`: it does not end so without one. */
const ACTION_STATE = codeSet('COMMISSIONING_ACTION_STATE', [
  ['OPEN', 'Under way', 'Ar waith', { ended: false, needsReason: false }],
  ['DONE', 'Done', 'Wedi’i wneud', { ended: true, needsReason: false }],
  ['DROPPED', 'Dropped', 'Wedi’i ollwng', { ended: true, needsReason: true }],
]);

/** What a partner organisation answered. */
const PARTNER_RESPONSE = codeSet('PARTNER_RESPONSE', [
  ['WILL_PROVIDE', 'Will provide it', 'Bydd yn ei ddarparu'],
  ['IN_PART', 'Will provide a part of it', 'Bydd yn darparu rhan ohono'],
  ['WILL_NOT', 'Will not provide it', 'Ni fydd yn ei ddarparu'],
]);

export const COMMISSIONING_CODE_SETS = [
  ...DECISION_OUTCOME,
  ...CITED_KIND,
  ...ACTION_STATE,
  ...PARTNER_RESPONSE,
];
