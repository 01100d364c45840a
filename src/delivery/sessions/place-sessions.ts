import type { Principal } from '../../access/principal.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { faultsUnder } from '../../platform/errors/gather-faults.js';
import type { KnownCode, ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { FoundDelivery } from '../delivery-lookup.js';
import type { ToBePlaced } from './find-overlaps.js';
import { overlapsWithin } from './overlap-rules.js';
import { replacementFaults } from './replaced-sessions.js';
import type { Given } from './replays.js';
import { faultsOf, repeatedKeys } from './session-checks.js';
import type { NewSession } from './session-row.js';

/** The attendance codes that sessions use; where one is not known, every code, read once. */
async function attendanceCodes(
  tx: ReadTransaction,
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
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  given: readonly Given[],
): Promise<FieldFault[]> {
  if (!given.some(({ input }) => input.replacesSessionId)) return [];
  const all = await codes.all(tx, principal.serviceId, 'ATTENDANCE');
  const moved = [...all].filter(([, { attributes }]) => attributes.rescheduled === true);
  return replacementFaults(tx, principal, given, new Set(moved.map(([code]) => code)));
}

/** Faults of sessions in their deliveries: dates, attendance, keys given twice, what they replace. */
export async function placeFaults(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  given: readonly Given[],
  { deliveries, allKnown }: { deliveries: ReadonlyMap<string, FoundDelivery>; allKnown: boolean },
): Promise<FieldFault[]> {
  const used = given.map(({ input }) => input.attendance.code);
  const attendances = await attendanceCodes(tx, codes, principal.serviceId, { used, allKnown });
  const today = todayInBritain();
  return [
    ...repeatedKeys(given),
    ...given.flatMap(({ input, prefix }) => {
      const attendance = attendances.get(input.attendance.code);
      return faultsUnder(prefix, faultsOf(input, deliveries.get(input.deliveryId), attendance, today));
    }),
    ...(await faultsOfReplacing(tx, codes, principal, given)),
  ];
}

/** When sessions of these deliveries took place. */
export const placesOf = (
  rows: ReadonlyMap<Given, NewSession>,
  deliveries: ReadonlyMap<string, FoundDelivery>,
  field = '/startTime',
): ToBePlaced[] =>
  [...rows].map(([{ prefix }, { session, attendance }]) => ({
    id: session.id,
    pointer: `${prefix}${field}`,
    childId: deliveries.get(session.deliveryId)?.child_id ?? '',
    heldOn: session.heldOn,
    startTime: session.startTime,
    minutesPlanned: session.minutesPlanned,
    minutesAttended: attendance.minutesAttended,
  }));

/** Faults of sessions of one request that take the same time of a child. */
export function overlapFaults(places: readonly ToBePlaced[]): FieldFault[] {
  const earlier = overlapsWithin(places);
  return places.flatMap(({ pointer }, index) => {
    const other = earlier[index];
    if (other === null || other === undefined) return [];
    const detail = `The child is in another session of this request at this time: ${places[other]?.pointer}.`;
    return [{ pointer, code: 'SESSION_OVERLAPS', detail }];
  });
}
