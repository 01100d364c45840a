import type { Principal } from '../../access/principal.js';
import { requireTeam } from '../../organisation/organisation-lookup.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { type Condition, listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { type ExpiringTraining, expiringTraining } from '../../workforce/expiring-training.js';
import type { CaseloadQuery } from '../dto/caseload-query.dto.js';
import type { RuleInForce } from '../settings/read-settings.js';
import { itemId } from './item-id.js';
import type { RaisedItem } from './raised-item.js';
import { dueAfter, nearFrom, type Wait } from './timing-rules.js';

/** Training that a rule raises: of somebody who delivers, and of no case. */
export interface TrainingItem extends Omit<RaisedItem, 'caseId'> {
  caseId: null;
  training: ExpiringTraining;
}

const OWN = 'w.account_id = :ownId';

/** Workers `w` whose training the principal is asked to see to: their own, and those of their teams. */
function ofPrincipal({ accountId: ownId, cases }: Principal): Condition | null {
  if (cases.reach === 'EVERY' || cases.reach === 'UNRESTRICTED') return null;
  if (cases.teamIds.length === 0) return [OWN, { ownId }];
  const { list, parameters } = listOf(cases.teamIds, 'staffTeam');
  return [`(${OWN} OR w.team_id IN (${list}))`, { ...parameters, ownId }];
}

/**
 * What the rules on those who deliver raise of their training; nothing where one case is asked about.
 * @throws DomainError (invalid) where the team is not known.
 */
export async function trainingItems(
  tx: ReadTransaction,
  principal: Principal,
  rules: readonly RuleInForce[],
  { mine, team, allocatedToId, caseId }: CaseloadQuery,
  today: PlainDate,
): Promise<TrainingItem[]> {
  const inForce = rules.find(({ rule }) => 'ofStaff' in rule);
  if (!inForce || caseId !== undefined) return [];
  const { serviceId, accountId: ownId } = principal;
  const wait: Wait = { days: inForce.threshold ?? 0, unit: inForce.rule.threshold?.unit ?? 'DAYS' };
  const found = await expiringTraining(tx, { serviceId, today, until: dueAfter(today, wait) }, [
    ofPrincipal(principal),
    mine === undefined ? null : [mine ? OWN : `(w.account_id IS NULL OR NOT ${OWN})`, { ownId }],
    ['w.team_id = :teamId', { teamId: team && (await requireTeam(tx, serviceId, team, '?team')) }],
    ['w.account_id = :allocatedToId', { allocatedToId }],
  ]);
  return found.map((training): TrainingItem => {
    const { id: subjectId, expires_on: dueOn } = training;
    const id = itemId(inForce.rule.code, subjectId, null);
    const about = { caseId: null, subjectId, needAreaCode: null, change: null, training };
    return { id, inForce, ...about, since: nearFrom(dueOn, wait), dueOn };
  });
}
