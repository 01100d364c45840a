import { listOf } from '../platform/database/conditions.js';
import type { CaseScope } from './policy.js';
import type { Principal } from './principal.js';

/** What a statement needs of the principal. */
type Seer = Pick<Principal, 'serviceId' | 'accountId' | 'cases'>;

/** SQL and its parameters; unlike a filter, never left out. */
type Visibility = readonly [sql: string, parameters: Readonly<Record<string, unknown>>];

const assigned = (c: string): string =>
  `EXISTS (SELECT 1 FROM case_access x WHERE x.case_id = ${c}.id AND x.account_id = :accountId AND x.ends_at > :seenAt)`;

/** Rows `c` of `case_record` that may enter what is counted over many: a restricted case enters no figure. */
export const unrestricted = (c: string): string => `NOT ${c}.is_restricted`;

/**
 * Rows `c` of `case_record` of children of whom no case is restricted: what is told of a child one by one, or of few, must
 * not rest on what is recorded of a child whom somebody hides.
 */
export const ofUnrestrictedChild = (c: string): string =>
  `NOT EXISTS (
     SELECT 1 FROM case_record rc
     WHERE rc.service_id = ${c}.service_id AND rc.child_id = ${c}.child_id AND rc.is_restricted)`;

function own(c: string, cases: Exclude<CaseScope, { reach: 'EVERY' }>): Visibility {
  if (cases.reach === 'UNRESTRICTED') return [unrestricted(c), {}];
  if (cases.teamIds.length === 0) return ['1 = 0', {}];
  const { list, parameters } = listOf(cases.teamIds, 'team');
  return [`${unrestricted(c)} AND ${c}.team_id IN (${list})`, parameters];
}

/** @throws Error where a value is missing: a list would take the condition for a filter that nobody asked for. */
function complete([sql, parameters]: Visibility): Visibility {
  for (const [name, value] of Object.entries(parameters)) {
    if (!value) throw new Error(`What may be seen cannot be told without ${name}.`);
  }
  return [sql, parameters];
}

/** Rows `c` of `case_record` that the principal may see; see `maySeeCase`. */
export function visibleCase(c: string, seer: Seer): Visibility {
  const { serviceId, accountId, cases } = seer;
  if (cases.reach === 'EVERY') return complete([`${c}.service_id = :serviceId`, { serviceId }]);
  const [sql, parameters] = own(c, cases);
  return complete([
    `${c}.service_id = :serviceId AND (${sql} OR ${assigned(c)})`,
    { ...parameters, serviceId, accountId, seenAt: new Date().toISOString() },
  ]);
}

/** Rows whose `column` names a case that the principal may see. */
export function ofVisibleCase(column: string, seer: Seer): Visibility {
  const [sql, parameters] = visibleCase('vc', seer);
  return [`EXISTS (SELECT 1 FROM case_record vc WHERE vc.id = ${column} AND ${sql})`, parameters];
}

/** Rows whose `column` names a child that the principal may see; see `maySeeChild`. */
export function ofVisibleChild(column: string, seer: Seer): Visibility {
  const [sql, parameters] = visibleCase('vc', seer);
  const oneVisible = `EXISTS (SELECT 1 FROM case_record vc WHERE vc.child_id = ${column} AND ${sql})`;
  if (seer.cases.reach === 'EVERY') return [oneVisible, parameters];
  return [
    `${oneVisible} AND NOT EXISTS (SELECT 1 FROM case_record rc
       WHERE rc.service_id = :serviceId AND rc.child_id = ${column} AND rc.is_restricted AND NOT ${assigned('rc')})`,
    parameters,
  ];
}
