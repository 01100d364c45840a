import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import type { Versioned } from '../../platform/http/versioned.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { findDeliveries, type FoundDelivery } from '../delivery-lookup.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { RecordedSessionDto } from './dto/session.dto.js';
import { refuseOverlaps } from './find-overlaps.js';
import { judgeContents, type JudgedContent } from './judge-content.js';
import { overlapFaults, placeFaults, placesOf } from './place-sessions.js';
import { findReplays, type Given, type Replay } from './replays.js';
import { attendanceUse, codeUses, inBatch } from './session-checks.js';
import { type NewSession, newSession, ofNewSession, toSession } from './session-row.js';
import { storeSessions } from './store-sessions.js';

type Judged = ReadonlyMap<Given, JudgedContent>;

/** What the sessions say of what was delivered, held against the versions that they deliver. */
async function judgeGiven(
  tx: WriteTransaction,
  serviceId: string,
  given: readonly Given[],
  deliveries: ReadonlyMap<string, FoundDelivery>,
): Promise<Judged> {
  const contents = given.map(({ input, prefix }) => {
    const delivery = deliveries.get(input.deliveryId);
    const versionId = delivery?.intervention_version_id;
    return { ...input, prefix, versionId, language: input.language ?? delivery?.language };
  });
  const judged = await judgeContents(tx, serviceId, contents);
  return new Map(given.map((each, index) => [each, judged[index] as JudgedContent]));
}

/** The rows of sessions that are not stored yet, every fault of every one of them having been named. */
async function rowsOf(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  given: readonly Given[],
  { deliveries, judged }: { deliveries: ReadonlyMap<string, FoundDelivery>; judged: Judged },
): Promise<Map<Given, NewSession>> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const uses = given.flatMap(({ input, prefix }) => [
    attendanceUse(input, prefix),
    ...codeUses(input, prefix),
  ]);
  faults.addAll(await codes.faults(tx, serviceId, uses));
  const allKnown = faults.faults.length === 0;
  faults.addAll(await placeFaults(tx, codes, principal, given, { deliveries, allKnown }));
  faults.addAll(given.flatMap((each) => judged.get(each)?.faults ?? []));
  const rows = new Map<Given, NewSession>();
  for (const each of given) {
    const delivery = deliveries.get(each.input.deliveryId);
    const agency = judged.get(each)?.agency ?? '';
    if (delivery)
      rows.set(each, newSession(tx, serviceId, each.input, delivery, { agency, groupSessionId: null }));
  }
  const places = placesOf(rows, deliveries);
  faults.addAll(overlapFaults(places));
  faults.throwIfAny();
  await refuseOverlaps(tx, principal, places);
  return rows;
}

/** Records those sessions that are not stored yet under their ids, and logs it; gives all of them in their order. */
async function record(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  given: readonly Given[],
): Promise<Versioned<RecordedSessionDto>[]> {
  const replays = await findReplays(tx, principal, given);
  const deliveryIds = given.map(({ input }) => input.deliveryId);
  const deliveries = await findDeliveries(tx, principal, deliveryIds);
  const judged = await judgeGiven(tx, principal.serviceId, given, deliveries);
  const fresh = given.filter(({ input }) => !replays.has(input.id ?? ''));
  const rows = await rowsOf(tx, codes, principal, fresh, { deliveries, judged });
  await storeSessions(tx, [...rows.values()]);
  await log(tx, principal, rows, replays);
  return given.flatMap((each): Versioned<RecordedSessionDto>[] => {
    const warnings = judged.get(each)?.warnings ?? [];
    const row = rows.get(each);
    if (row) return [{ body: { ...ofNewSession(row), warnings }, rowVersion: row.session.rowVersion }];
    const kept = replays.get(each.input.id ?? '');
    if (!kept) return [];
    return [
      { body: { ...toSession(kept.row, kept.deliverers), warnings }, rowVersion: kept.row.row_version },
    ];
  });
}

async function log(
  tx: WriteTransaction,
  principal: Principal,
  rows: ReadonlyMap<Given, NewSession>,
  replays: ReadonlyMap<string, Replay>,
): Promise<void> {
  const recorded = [...rows.values()].map(({ session: { id, caseId } }) => ({ id, caseId }));
  const seen = [...replays.values()].map(({ row }) => ({ id: row.id, caseId: row.case_id }));
  for (const [action, sessions] of [
    ['COLLECTION', recorded],
    ['CONSULTATION', seen],
  ] as const) {
    const [first] = sessions;
    if (!first) continue;
    const subjects = sessions.map(({ caseId }) => caseId);
    const which =
      sessions.length === 1
        ? { recordId: first.id, caseId: first.caseId }
        : { subjects, records: sessions.length };
    await audit(tx, principal, { action, recordType: 'session', ...which });
  }
}

/**
 * Records one session in three statements, and some more where it says more: it is what a service writes most. Sent again
 * under the id that the client made, it is recorded once.
 * @throws DomainError naming every fault (invalid), or what it clashes with (conflict).
 */
export async function recordSession(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateSessionDto,
): Promise<Versioned<RecordedSessionDto>> {
  const [recorded] = await record(tx, codes, principal, [{ input, prefix: '' }]);
  if (!recorded) throw new Error('A session was neither recorded nor refused.');
  return recorded;
}

/**
 * Records sessions together, in a number of statements that does not depend on how many deliveries they are of.
 * @throws DomainError naming every fault of every session (invalid), or what they clash with (conflict).
 */
export async function recordSessions(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  inputs: readonly CreateSessionDto[],
): Promise<RecordedSessionDto[]> {
  const given = inputs.map((input, index) => ({ input, prefix: inBatch(index) }));
  return (await record(tx, codes, principal, given)).map(({ body }) => body);
}
