import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { faultsUnder } from '../../platform/errors/gather-faults.js';
import type { Versioned } from '../../platform/http/versioned.js';
import type { KnownCode, ReferenceCodes } from '../../reference-data/reference-codes.js';
import { findDeliveries, type FoundDelivery } from '../delivery-lookup.js';
import { Attendance } from './attendance.entity.js';
import type { CreateSessionDto } from './dto/create-session.dto.js';
import type { SessionDto } from './dto/session.dto.js';
import { refuseOverlaps, type ToBePlaced } from './find-overlaps.js';
import { overlapsWithin } from './overlap-rules.js';
import { replacementFaults } from './replaced-sessions.js';
import { findReplays, type Given } from './replays.js';
import { codeUses, faultsOf, inBatch, repeatedKeys } from './session-checks.js';
import { type NewSession, newSession, ofNewSession, toSession } from './session-row.js';
import { Session } from './session.entity.js';

/** The attendance codes that sessions use; where one is not known, every code, read once. */
async function attendanceCodes(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  { used, allKnown }: { used: readonly string[]; allKnown: boolean },
): Promise<Map<string, KnownCode>> {
  if (!allKnown) return codes.all(tx, serviceId, 'ATTENDANCE');
  const found = new Map<string, KnownCode>();
  for (const code of new Set(used)) {
    const known = await codes.find(tx, serviceId, 'ATTENDANCE', code);
    if (known) found.set(code, known);
  }
  return found;
}

/** Faults of sessions that replace others; codes of attendance say which sessions were moved. */
async function faultsOfReplacing(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  given: readonly Given[],
): Promise<FieldFault[]> {
  if (!given.some(({ input }) => input.replacesSessionId)) return [];
  const all = await codes.all(tx, principal.serviceId, 'ATTENDANCE');
  const moved = [...all].filter(([, { attributes }]) => attributes.rescheduled === true);
  return replacementFaults(tx, principal, given, new Set(moved.map(([code]) => code)));
}

/** When the sessions took place, where their deliveries are known. */
const placesOf = (
  rows: readonly NewSession[],
  deliveries: ReadonlyMap<string, FoundDelivery>,
  prefixes: ReadonlyMap<NewSession, string>,
): ToBePlaced[] =>
  rows.map((row) => ({
    id: row.session.id,
    prefix: prefixes.get(row) ?? '',
    childId: deliveries.get(row.session.deliveryId)?.child_id ?? '',
    heldOn: row.session.heldOn,
    startTime: row.session.startTime,
    minutesPlanned: row.session.minutesPlanned,
    minutesAttended: row.attendance.minutesAttended,
  }));

function overlapFaults(places: readonly ToBePlaced[]): FieldFault[] {
  const earlier = overlapsWithin(places);
  return places.flatMap(({ prefix }, index) => {
    const other = earlier[index];
    if (other === null || other === undefined) return [];
    const detail = `The child is in another session of this batch at this time: ${places[other]?.prefix}.`;
    return [{ pointer: `${prefix}/startTime`, code: 'SESSION_OVERLAPS', detail }];
  });
}

/** The rows of sessions that are not stored yet, every fault of every one of them having been named. */
async function judged(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  given: readonly Given[],
): Promise<Map<Given, NewSession>> {
  const { serviceId } = principal;
  const today = todayInBritain();
  const faults = new FaultList();
  const deliveries = await findDeliveries(
    tx,
    principal,
    given.map(({ input }) => input.deliveryId),
  );
  const uses = given.flatMap(({ input, prefix }) => codeUses(input, prefix));
  faults.addAll(await codes.faults(tx, serviceId, uses));
  const attendances = await attendanceCodes(tx, codes, serviceId, {
    used: given.map(({ input }) => input.attendance.code),
    allKnown: faults.faults.length === 0,
  });
  faults.addAll(repeatedKeys(given));
  const rows = new Map<Given, NewSession>();
  const prefixes = new Map<NewSession, string>();
  for (const each of given) {
    const { input, prefix } = each;
    const delivery = deliveries.get(input.deliveryId);
    const attendance = attendances.get(input.attendance.code);
    faults.addAll(faultsUnder(prefix, faultsOf(input, delivery, attendance, today)));
    if (!delivery) continue;
    const row = newSession(tx, serviceId, input, delivery);
    rows.set(each, row);
    prefixes.set(row, prefix);
  }
  faults.addAll(await faultsOfReplacing(tx, codes, principal, given));
  const places = placesOf([...rows.values()], deliveries, prefixes);
  faults.addAll(overlapFaults(places));
  faults.throwIfAny();
  await refuseOverlaps(tx, principal, places);
  return rows;
}

async function store(tx: WriteTransaction, rows: readonly NewSession[]): Promise<void> {
  await tx.insert(
    Session,
    rows.map(({ session }) => session),
  );
  await tx.insert(
    Attendance,
    rows.map(({ attendance }) => attendance),
  );
}

/** Records those sessions that are not stored yet under their ids, and logs it; gives all of them in their order. */
async function record(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  given: readonly Given[],
): Promise<Versioned<SessionDto>[]> {
  const replays = await findReplays(tx, principal, given);
  const fresh = given.filter(({ input }) => !replays.has(input.id ?? ''));
  const rows = fresh.length > 0 ? await judged(tx, codes, principal, fresh) : new Map<Given, NewSession>();
  const stored = [...rows.values()];
  await store(tx, stored);
  await log(
    tx,
    principal,
    'COLLECTION',
    stored.map(({ session }) => session),
  );
  await log(
    tx,
    principal,
    'CONSULTATION',
    [...replays.values()].map((row) => ({ id: row.id, caseId: row.case_id })),
  );
  return given.flatMap((each): Versioned<SessionDto>[] => {
    const row = rows.get(each);
    if (row) return [{ body: ofNewSession(row), rowVersion: row.session.rowVersion }];
    const kept = replays.get(each.input.id ?? '');
    return kept ? [{ body: toSession(kept), rowVersion: kept.row_version }] : [];
  });
}

async function log(
  tx: WriteTransaction,
  principal: Principal,
  action: 'COLLECTION' | 'CONSULTATION',
  sessions: readonly { id: string; caseId: string }[],
): Promise<void> {
  const [first] = sessions;
  if (!first) return;
  const subjects = sessions.map(({ caseId }) => caseId);
  const which =
    sessions.length === 1
      ? { recordId: first.id, caseId: first.caseId }
      : { subjects, records: sessions.length };
  await audit(tx, principal, { action, recordType: 'session', ...which });
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
): Promise<Versioned<SessionDto>> {
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
): Promise<SessionDto[]> {
  const given = inputs.map((input, index) => ({ input, prefix: inBatch(index) }));
  return (await record(tx, codes, principal, given)).map(({ body }) => body);
}
