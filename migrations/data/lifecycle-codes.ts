import { codeSet } from './code-set.js';

/** What a review of a catalogue entry came to. */
export const INTERVENTION_REVIEW_OUTCOME = codeSet('INTERVENTION_REVIEW_OUTCOME', [
  ['KEEP', 'Keep as it is', 'Cadw fel y mae'],
  ['CHANGE', 'Change it: make a new version', 'Ei newid: gwneud fersiwn newydd'],
  ['SUSPEND', 'Suspend it', 'Ei atal dros dro'],
  ['RETIRE', 'Retire it', 'Ei ddirwyn i ben'],
]);

const DRAFTERS = ['CASE_MANAGER', 'PARTNER_PRACTITIONER', 'SENIOR_MANAGER'];
const APPROVERS = ['SENIOR_MANAGER'];
const IN_USE = ['ACTIVE_CORE', 'ACTIVE_PILOT', 'TRIAL', 'EXTERNAL_ONLY'];

interface TransitionSeed {
  from: string;
  to: string;
  roles: readonly string[];
  reasonRequired: boolean;
}

const to = (
  from: string,
  targets: readonly string[],
  roles: readonly string[],
  reasonRequired: boolean,
): TransitionSeed[] =>
  targets.filter((target) => target !== from).map((target) => ({ from, to: target, roles, reasonRequired }));

const stay = (status: string, roles: readonly string[]): TransitionSeed => ({
  from: status,
  to: status,
  roles,
  reasonRequired: false,
});

/**
 * How a catalogue entry may move through its statuses (code set INTERVENTION_STATUS), who may move it, and whether they
 * say why. `NEW` is an entry that is not there yet; a row from a status to itself lets a new version keep the status.
 * What is taken into use has been under review, unless it is new: an inventory begins with what is in use already.
 */
export const TRANSITIONS: readonly TransitionSeed[] = [
  ...to('NEW', ['DRAFT', 'UNDER_REVIEW'], DRAFTERS, false),
  ...to('NEW', [...IN_USE, 'SUSPENDED', 'RETIRED'], APPROVERS, false),
  stay('DRAFT', DRAFTERS),
  ...to('DRAFT', ['UNDER_REVIEW'], DRAFTERS, false),
  ...to('DRAFT', ['RETIRED'], APPROVERS, true),
  stay('UNDER_REVIEW', APPROVERS),
  ...to('UNDER_REVIEW', ['DRAFT'], DRAFTERS, true),
  ...to('UNDER_REVIEW', [...IN_USE, 'RETIRED'], APPROVERS, true),
  ...IN_USE.flatMap((status) => [
    stay(status, APPROVERS),
    ...to(status, [...IN_USE, 'UNDER_REVIEW', 'SUSPENDED', 'RETIRED'], APPROVERS, true),
  ]),
  stay('SUSPENDED', APPROVERS),
  ...to('SUSPENDED', [...IN_USE, 'UNDER_REVIEW', 'RETIRED'], APPROVERS, true),
  ...to('RETIRED', ['UNDER_REVIEW'], APPROVERS, true),
];
