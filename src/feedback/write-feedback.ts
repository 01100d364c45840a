import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import { requireCase } from '../cases/case-lookup.js';
import { findDelivery, unknownDelivery } from '../delivery/delivery-lookup.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction, RowVersion, WriteTransaction } from '../platform/database/transaction.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../platform/errors/gather-faults.js';
import { onTakenKey, referenceTaken } from '../platform/errors/taken-key.js';
import { merged } from '../platform/http/merged.js';
import { atVersion, type Versioned } from '../platform/http/versioned.js';
import type { CodeUse, ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateFeedbackDto, FeedbackDto, UpdateFeedbackDto } from './dto/feedback.dto.js';
import { FeedbackChange } from './feedback-change.entity.js';
import { changesOf, type FeedbackRow, findFeedback, toFeedback } from './feedback-row.js';
import { caseFeedbackFaults, feedbackFaults, respondentOf } from './feedback-rules.js';
import { Feedback } from './feedback.entity.js';

/** The codes that feedback uses. */
export const usesOf = (respondent: string | null, themes: readonly string[]): CodeUse[] => [
  { codeSet: 'FEEDBACK_RESPONDENT', code: respondent, pointer: '/respondent' },
  ...themes.map((code, index) => ({ codeSet: 'FEEDBACK_THEME', code, pointer: `/themes/${index}` })),
];

async function checkDelivery(
  tx: ReadTransaction,
  principal: Principal,
  { deliveryId, caseId }: CreateFeedbackDto,
  faults: FaultList,
): Promise<void> {
  if (!deliveryId) return;
  const delivery = await findDelivery(tx, principal, deliveryId);
  if (!delivery) faults.addAll([unknownDelivery('/deliveryId')]);
  else if (delivery.case_id !== caseId) {
    faults.add('/deliveryId', 'DELIVERY_OF_OTHER_CASE', 'The delivery belongs to another case.');
  }
}

const stored = async (
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<Versioned<FeedbackDto>> => {
  const row = (await findFeedback(tx, principal, id)) as FeedbackRow;
  const changes = (await changesOf(tx, [id])).get(id) ?? [];
  return { body: toFeedback(row, changes), rowVersion: row.row_version };
};

/**
 * Records what somebody says of the work in a case.
 * @throws DomainError naming every fault (invalid), or where the reference is taken (conflict).
 */
export async function recordFeedback(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateFeedbackDto,
): Promise<Versioned<FeedbackDto>> {
  const { serviceId } = principal;
  const { respondent, givenOn, language, mayQuote, themes } = input;
  const changes = input.changes ?? [];
  const faults = new FaultList();
  const found = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
  await checkDelivery(tx, principal, input, faults);
  const constructs = changes.map(({ construct: code }, index) => ({
    ...{ codeSet: 'CHANGE_CONSTRUCT', code, pointer: `/changes/${index}/construct` },
  }));
  faults.addAll(await codes.faults(tx, serviceId, [...usesOf(respondent, themes), ...constructs]));
  faults.addAll(feedbackFaults(input, todayInBritain()));
  const code = await codes.find(tx, serviceId, 'FEEDBACK_RESPONDENT', respondent);
  if (found && code) {
    faults.addAll(caseFeedbackFaults(input, respondentOf(code.attributes), found.openedOn));
  }
  const { caseRecord } = foundOrRefused(faults, { caseRecord: found });
  const own = { serviceId, deliveryAreaId: caseRecord.deliveryAreaId, recordedAt: tx.now };
  const row: Feedback = {
    ...{ id: tx.newId(), ...own, caseId: caseRecord.id, deliveryId: input.deliveryId ?? null },
    reference: input.reference ?? null,
    ...{ respondent, givenOn, language, mayQuote, themes },
    rating: input.rating ?? null,
    allianceRating: input.allianceRating ?? null,
    knowsPlan: input.knowsPlan ?? null,
    words: input.words ?? null,
    rowVersion: 1,
  };
  await onTakenKey(tx.insert(Feedback, [row]), () => referenceTaken('feedback'));
  await tx.insert(
    FeedbackChange,
    changes.map(({ construct, change }) => ({
      ...{ id: tx.newId(), ...own, feedbackId: row.id, construct, change },
    })),
  );
  const event = { recordType: 'feedback', recordId: row.id, caseId: row.caseId };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  return stored(tx, principal, row.id);
}

/**
 * Changes the version of feedback that the caller read.
 * @throws DomainError: not found, precondition failed, or naming every fault (invalid).
 */
export async function changeFeedback(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  { principal, id, rowVersion }: Pick<RowVersion, 'id' | 'rowVersion'> & { principal: Principal },
  input: UpdateFeedbackDto,
): Promise<Versioned<FeedbackDto>> {
  const { serviceId } = principal;
  const before = atVersion(await findFeedback(tx, principal, id), rowVersion, 'feedback');
  const held = (await changesOf(tx, [id])).get(id) ?? [];
  const { mayQuote, themes, ...rest } = merged(toFeedback(before, held), input);
  const faults = new FaultList();
  faults.addAll(await codes.faults(tx, serviceId, usesOf(null, themes)));
  faults.addAll(feedbackFaults({ ...rest, mayQuote, themes }, todayInBritain()));
  faults.throwIfAny();
  await tx.update(Feedback, { id, serviceId, rowVersion }, { mayQuote, themes });
  const event = { recordType: 'feedback', recordId: id, caseId: before.case_id };
  await audit(tx, principal, { action: 'ALTERATION', ...event });
  return stored(tx, principal, id);
}
