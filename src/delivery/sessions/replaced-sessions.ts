import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import type { Given } from './replays.js';

interface ReplacedRow {
  id: string;
  delivery_id: string;
  attendance_code: string;
  replaced: boolean | number;
}

const judge = (
  row: ReplacedRow | undefined,
  deliveryId: string,
  movedCodes: ReadonlySet<string>,
): readonly [code: string, detail: string] | null => {
  if (!row) return ['UNKNOWN_SESSION', 'The service has no session with this id.'];
  if (row.delivery_id !== deliveryId) {
    return ['SESSION_OF_OTHER_DELIVERY', 'The session that is replaced belongs to another delivery.'];
  }
  if (!movedCodes.has(row.attendance_code)) {
    return ['NOT_RESCHEDULED', 'The session that is replaced was not moved; record first that it was.'];
  }
  return row.replaced ? ['ALREADY_REPLACED', 'Another session was held instead of this one already.'] : null;
};

/** Faults of sessions that are said to be held instead of others which they cannot replace. */
export async function replacementFaults(
  tx: ReadTransaction,
  principal: Principal,
  given: readonly Given[],
  movedCodes: ReadonlySet<string>,
): Promise<FieldFault[]> {
  const replacing = given.filter(({ input }) => input.replacesSessionId);
  const wanted = replacing.map(({ input }) => input.replacesSessionId ?? '');
  if (wanted.length === 0) return [];
  const { list, parameters } = listOf([...new Set(wanted)]);
  const [visible, ofPrincipal] = ofVisibleCase('s.case_id', principal);
  const rows = await tx.query<ReplacedRow>(
    `SELECT s.id, s.delivery_id, a.code AS attendance_code,
       EXISTS (SELECT 1 FROM delivery_session r WHERE r.replaces_session_id = s.id) AS replaced
     FROM delivery_session s JOIN attendance a ON a.session_id = s.id
     WHERE s.id IN (${list}) AND ${visible}`,
    { ...parameters, ...ofPrincipal },
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return replacing.flatMap(({ input, prefix }, index) => {
    const pointer = `${prefix}/replacesSessionId`;
    const id = wanted[index] ?? '';
    if (wanted.indexOf(id) < index) {
      return [{ pointer, code: 'ALREADY_REPLACED', detail: 'An earlier session of this batch replaces it.' }];
    }
    const fault = judge(found.get(id), input.deliveryId, movedCodes);
    return fault ? [{ pointer, code: fault[0], detail: fault[1] }] : [];
  });
}
