import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireCase } from '../cases/case-lookup.js';
import { findDelivery, unknownDelivery } from '../delivery/delivery-lookup.js';
import { requirePlanAction } from '../planning/plan-action-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { conflict, notFound } from '../platform/errors/domain-error.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { atVersion } from '../platform/http/versioned.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateGoalDto, RateGoalDto, UpdateGoalDto } from './dto/write-goal.dto.js';
import { GoalRating } from './goal-rating.entity.js';
import { findGoal, type GoalRow, ratingsOf } from './goal-rows.js';
import { goalFaults, MOST_OPEN_GOALS, ratingFaults } from './goal-rules.js';
import { Goal } from './goal.entity.js';

type Links = Pick<CreateGoalDto, 'planActionId' | 'deliveryId'>;

/** Checks what a goal is linked to, which must be of its case; faults join the list. */
async function checkLinks(
  tx: ReadTransaction,
  principal: Principal,
  caseId: string,
  { planActionId, deliveryId }: Links,
  faults: FaultList,
): Promise<void> {
  const planned =
    planActionId && (await gather(faults, requirePlanAction(tx, principal, planActionId, '/planActionId')));
  if (planned && planned.caseId !== caseId) {
    faults.add('/planActionId', 'PLAN_ACTION_OF_OTHER_CASE', 'The planned work belongs to another case.');
  }
  if (!deliveryId) return;
  const delivery = await findDelivery(tx, principal, deliveryId);
  if (!delivery) faults.addAll([unknownDelivery('/deliveryId')]);
  else if (delivery.case_id !== caseId) {
    faults.add('/deliveryId', 'DELIVERY_OF_OTHER_CASE', 'The delivery belongs to another case.');
  }
}

/** @throws DomainError (conflict) where the child works towards as many goals already as are advised. */
async function requireRoom(tx: ReadTransaction, caseId: string): Promise<void> {
  const open = await tx.query('SELECT id FROM goal WHERE case_id = :caseId AND closed_on IS NULL', {
    caseId,
  });
  if (open.length < MOST_OPEN_GOALS) return;
  const detail = `At most ${MOST_OPEN_GOALS} goals are worked towards at a time: close one, with PATCH /v1/goals/{goalId}.`;
  throw conflict('TOO_MANY_GOALS', detail, ['/caseId']);
}

/**
 * Records a goal with its first rating, and gives its id.
 * @throws DomainError naming every fault (invalid), or where three are open (conflict).
 */
export async function addGoal(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateGoalDto,
): Promise<string> {
  const { serviceId } = principal;
  const { setOn, respondent, rating, words, language, closedOn = null, closeReason = null } = input;
  const faults = new FaultList();
  const found = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
  await checkLinks(tx, principal, input.caseId, input, faults);
  faults.addAll(
    await codes.faults(tx, serviceId, [
      { codeSet: 'RESPONDENT', code: respondent, pointer: '/respondent' },
      { codeSet: 'GOAL_CLOSE', code: closeReason, pointer: '/closeReason' },
    ]),
  );
  if (found) {
    const days = { openedOn: found.openedOn, lastRatedOn: setOn };
    faults.addAll(goalFaults(input, days, todayInBritain()));
  }
  const { caseRecord } = foundOrRefused(faults, { caseRecord: found });
  if (closedOn === null) await requireRoom(tx, caseRecord.id);
  const own = { serviceId, deliveryAreaId: caseRecord.deliveryAreaId, recordedAt: tx.now };
  const id = tx.newId();
  const row: Goal = {
    ...{ id, ...own, caseId: caseRecord.id },
    planActionId: input.planActionId ?? null,
    deliveryId: input.deliveryId ?? null,
    ...{ words, language, setOn, closedOn, closeReason, rowVersion: 1 },
  };
  await tx.insert(Goal, [row]);
  await tx.insert(GoalRating, [{ id: tx.newId(), ...own, goalId: id, ratedOn: setOn, rating, respondent }]);
  const event = { recordType: 'goal', recordId: id, caseId: caseRecord.id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return id;
}

/** @throws DomainError: not found, or naming every fault (invalid). */
export async function rateGoal(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  id: string,
  { ratedOn, rating, respondent }: RateGoalDto,
): Promise<void> {
  const { serviceId } = principal;
  const goal = await findGoal(tx, principal, id);
  if (!goal) throw notFound('goal');
  const faults = new FaultList();
  const uses = [{ codeSet: 'RESPONDENT', code: respondent, pointer: '/respondent' }];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  faults.addAll(ratingFaults(ratedOn, { setOn: goal.set_on, closedOn: goal.closed_on }, todayInBritain()));
  faults.throwIfAny();
  const [whole] = await tx.whole(Goal, 'id = :id AND service_id = :serviceId', { id, serviceId });
  const deliveryAreaId = (whole?.delivery_area_id ?? null) as string | null;
  const own = { serviceId, deliveryAreaId, recordedAt: tx.now };
  await tx.insert(GoalRating, [{ id: tx.newId(), ...own, goalId: id, ratedOn, rating, respondent }]);
  // What is read of the goal has changed, and so does its ETag.
  await tx.update(Goal, { id, serviceId, rowVersion: goal.row_version }, {});
  const event = { recordType: 'goal', recordId: id, caseId: goal.case_id };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
}

const given = <Value>(value: Value | undefined, stored: Value): Value =>
  value === undefined ? stored : value;

/**
 * Changes the version of a goal that the caller read.
 * @throws DomainError: not found, precondition failed, naming every fault (invalid), or conflict where it is opened again
 * beside three others.
 */
export async function changeGoal(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { id, rowVersion }: { id: string; rowVersion: number },
  input: UpdateGoalDto,
): Promise<void> {
  const { serviceId } = principal;
  const before: GoalRow = atVersion(await findGoal(tx, principal, id), rowVersion, 'goal');
  const after = {
    planActionId: given(input.planActionId, before.plan_action_id),
    deliveryId: given(input.deliveryId, before.delivery_id),
    closedOn: given(input.closedOn, before.closed_on),
    closeReason: given(input.closeReason, before.close_reason),
  };
  const faults = new FaultList();
  await checkLinks(tx, principal, before.case_id, after, faults);
  const uses = [{ codeSet: 'GOAL_CLOSE', code: after.closeReason, pointer: '/closeReason' }];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  const ratings = (await ratingsOf(tx, [id])).get(id) ?? [];
  const days = { openedOn: before.set_on, lastRatedOn: ratings.at(-1)?.ratedOn ?? before.set_on };
  faults.addAll(goalFaults({ ...after, setOn: before.set_on }, days, todayInBritain()));
  faults.throwIfAny();
  if (before.closed_on !== null && after.closedOn === null) await requireRoom(tx, before.case_id);
  await tx.update(Goal, { id, serviceId, rowVersion }, after);
  const event = { recordType: 'goal', recordId: id, caseId: before.case_id };
  await audit(tx, principal, { action: 'ALTERATION', ...event });
}
