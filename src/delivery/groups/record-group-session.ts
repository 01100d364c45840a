import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { requireProvider } from '../../organisation/organisation-lookup.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { futureFault } from '../../platform/errors/date-faults.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { gather } from '../../platform/errors/gather-faults.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { findDeliveries, type FoundDelivery } from '../delivery-lookup.js';
import type { WarningDto } from '../dto/warning.dto.js';
import { stancesOf } from '../policy/read-delivery-policy.js';
import { refuseOverlaps } from '../sessions/find-overlaps.js';
import { judgeContents } from '../sessions/judge-content.js';
import { overlapFaults, placesOf } from '../sessions/place-sessions.js';
import type { Given } from '../sessions/replays.js';
import { attendanceUse, codeUses } from '../sessions/session-checks.js';
import { type NewSession, newSession } from '../sessions/session-row.js';
import { storeSessions } from '../sessions/store-sessions.js';
import { designsOf } from '../version-design.js';
import type { CreateGroupSessionDto, GroupAttendanceInput } from './dto/create-group-session.dto.js';
import type { GroupSessionDto, RecordedGroupSessionDto } from './dto/group-session.dto.js';
import {
  attendanceFaults,
  attendanceRecorded,
  beside,
  type GroupFacts,
  sessionsOfGroup,
  type StoredAttendance,
  storedAttendances,
} from './group-attendance.js';
import { findGroupSession } from './group-session-row.js';
import { GroupSessionDeliverer } from './group-session-deliverer.entity.js';
import { GroupSession } from './group-session.entity.js';
import { judgeGroupSize } from './group-size.js';

/** A group session to which children are added, and what is found wrong on the way. */
interface Adding {
  id: string;
  group: GroupFacts;
  agency: string;
  stored: readonly StoredAttendance[];
  faults: FaultList;
}

/**
 * Adds children to a group session, in as many statements for thirty as for one.
 * @throws DomainError naming every fault (invalid), or what it clashes with (conflict).
 */
async function addChildren(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  { id, group, agency, stored, faults }: Adding,
  attendances: readonly GroupAttendanceInput[],
): Promise<{ rows: NewSession[]; warnings: WarningDto[] }> {
  const { serviceId } = principal;
  const all = sessionsOfGroup(group, attendances);
  const deliveries =
    all.length > 0
      ? await findDeliveries(
          tx,
          principal,
          all.map(({ input }) => input.deliveryId),
        )
      : new Map<string, FoundDelivery>();
  const { fresh: given, clashing } = beside(all, stored, deliveries);
  const said = [...given, ...clashing];
  faults.addAll(
    await codes.faults(
      tx,
      serviceId,
      said.map(({ input, prefix }) => attendanceUse(input, prefix)),
    ),
  );
  const versions = [...deliveries.values()].map((delivery) => delivery.intervention_version_id);
  const designs = await designsOf(tx, serviceId, [group.interventionVersionId, ...versions]);
  const again = new Set(clashing.map(({ input }) => input.deliveryId));
  const children = new Set(stored.filter((row) => !again.has(row.delivery_id)).map((row) => row.child_id));
  const known = { deliveries, designs, children, allKnown: faults.faults.length === 0 };
  faults.addAll(await attendanceFaults(tx, codes, principal, group, said, known));
  if (given.length > 0) faults.addAll(futureFault('/heldOn', group.heldOn, todayInBritain()));
  const rows = new Map<Given, NewSession>();
  for (const each of given) {
    const delivery = deliveries.get(each.input.deliveryId);
    if (delivery)
      rows.set(each, newSession(tx, serviceId, each.input, delivery, { agency, groupSessionId: id }));
  }
  const attending =
    stored.filter((row) => row.minutes_attended > 0).length +
    given.filter(({ input }) => input.attendance.minutesAttended > 0).length;
  const design = designs.get(group.interventionVersionId);
  const bounds = design ?? { groupSizeMin: null, groupSizeMax: null };
  const bounded = bounds.groupSizeMin !== null || bounds.groupSizeMax !== null;
  const stance = bounded ? (await stancesOf(tx, serviceId)).groupSize : 'WARN';
  const size = judgeGroupSize(attending, bounds, stance);
  faults.addAll(size.faults);
  const places = placesOf(rows, deliveries, '/deliveryId');
  faults.addAll(overlapFaults(places));
  faults.throwIfAny();
  if (clashing.length > 0) throw attendanceRecorded(clashing);
  await refuseOverlaps(tx, principal, places);
  return { rows: [...rows.values()], warnings: size.warnings };
}

async function log(
  tx: WriteTransaction,
  principal: Principal,
  recordId: string,
  rows: readonly NewSession[],
): Promise<void> {
  const subjects = rows.map(({ session }) => session.caseId);
  const records = Math.max(1, rows.length);
  await audit(tx, principal, {
    action: 'COLLECTION',
    recordType: 'groupSession',
    recordId,
    subjects,
    records,
  });
}

async function answer(
  tx: WriteTransaction,
  principal: Principal,
  id: string,
  warnings: WarningDto[],
): Promise<RecordedGroupSessionDto> {
  const found = await findGroupSession(tx, principal, id);
  if (!found) throw notFound('group session');
  return { ...found, warnings };
}

/**
 * Records a group session and what each child had of it: all of it, or nothing.
 * @throws DomainError naming every fault (invalid), or what it clashes with (conflict).
 */
export async function recordGroupSession(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateGroupSessionDto,
): Promise<RecordedGroupSessionDto> {
  const { serviceId } = principal;
  const faults = new FaultList();
  const { interventionVersionId } = input;
  const designs = await designsOf(tx, serviceId, [interventionVersionId]);
  if (!designs.has(interventionVersionId)) {
    const detail = 'The service has no version of an intervention with this id; see GET /v1/interventions.';
    faults.add('/interventionVersionId', 'UNKNOWN_INTERVENTION_VERSION', detail);
  }
  const providerId = input.provider
    ? await gather(faults, requireProvider(tx, serviceId, input.provider, '/provider'))
    : null;
  faults.addAll(await codes.faults(tx, serviceId, codeUses(input)));
  const versionId = designs.has(interventionVersionId) ? interventionVersionId : undefined;
  const [judged] = await judgeContents(tx, serviceId, [{ ...input, versionId, prefix: '' }]);
  faults.addAll(judged?.faults ?? []);
  if (input.headcount) faults.addAll(futureFault('/heldOn', input.heldOn, todayInBritain()));
  const group: GroupFacts = {
    interventionVersionId,
    heldOn: input.heldOn,
    startTime: input.startTime ?? null,
    minutesPlanned: input.minutesPlanned,
    setting: input.setting,
    language: input.language,
    deliverers: input.deliverers ?? [],
    mode: input.mode ?? null,
    locationKind: input.locationKind ?? null,
    modules: input.modules ?? null,
    components: input.components ?? null,
  };
  const id = tx.newId();
  const agency = judged?.agency ?? '';
  const adding = { id, group, agency, stored: [], faults };
  const { rows, warnings } = await addChildren(tx, codes, principal, adding, input.attendances ?? []);
  const { deliverers, ...facts } = group;
  const owned = { serviceId, deliveryAreaId: null, recordedAt: tx.now };
  const row: GroupSession = {
    ...owned,
    ...facts,
    id,
    reference: input.reference ?? null,
    providerId,
    delivererAgency: agency,
    place: input.place ?? null,
    headcount: input.headcount ?? null,
    rowVersion: 1,
  };
  await tx.insert(GroupSession, [row]);
  await tx.insert(
    GroupSessionDeliverer,
    deliverers.map((workerId) => ({ ...owned, id: tx.newId(), groupSessionId: id, workerId })),
  );
  await storeSessions(tx, rows);
  await log(tx, principal, id, rows);
  return answer(tx, principal, id, [...(judged?.warnings ?? []), ...warnings]);
}

/**
 * Records what further children had of a group session: all of it, or nothing. What is recorded already and sent again as
 * it is stays.
 * @throws DomainError: not found, naming every fault (invalid), or what it clashes with (conflict).
 */
export async function recordGroupAttendance(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  id: string,
  attendances: readonly GroupAttendanceInput[],
): Promise<RecordedGroupSessionDto> {
  const found = await findGroupSession(tx, principal, id);
  if (!found) throw notFound('group session');
  const stored = await storedAttendances(tx, id);
  const faults = new FaultList();
  const agency = found.delivererAgency;
  const adding = { id, group: factsOf(found), agency, stored, faults };
  const { rows, warnings } = await addChildren(tx, codes, principal, adding, attendances);
  await storeSessions(tx, rows);
  await log(tx, principal, id, rows);
  return answer(tx, principal, id, warnings);
}

/** What a stored group session says of each child's session. */
const factsOf = (found: GroupSessionDto): GroupFacts => ({
  interventionVersionId: found.interventionVersionId,
  heldOn: found.heldOn,
  startTime: found.startTime,
  minutesPlanned: found.minutesPlanned,
  setting: found.setting,
  language: found.language,
  deliverers: found.deliverers,
  mode: found.mode,
  locationKind: found.locationKind,
  modules: found.modules,
  components: found.components,
});
