import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import type { WriteTransaction } from '../../platform/database/transaction.js';
import { conflict, type DomainError, type FieldFault } from '../../platform/errors/domain-error.js';
import { faultsUnder } from '../../platform/errors/gather-faults.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { FoundDelivery } from '../delivery-lookup.js';
import type { DeliveryLanguage } from '../delivery-row.js';
import { contentFaults } from '../sessions/covered-parts.js';
import { placeFaults } from '../sessions/place-sessions.js';
import type { Given } from '../sessions/replays.js';
import type { VersionDesign } from '../version-design.js';
import type { GroupAttendanceInput } from './dto/create-group-session.dto.js';

/** What a group session says of each child's session. */
export interface GroupFacts {
  interventionVersionId: string;
  heldOn: PlainDate;
  startTime: string | null;
  minutesPlanned: number;
  setting: string;
  language: DeliveryLanguage;
  deliverers: string[];
  mode: string | null;
  locationKind: string | null;
  modules: string[] | null;
  components: string[] | null;
}

/** Where the attendance of a child stands in the request. */
export const inGroup = (index: number): string => `/attendances/${index}`;

/** The session that each child had of a group session, as if it were recorded by itself. */
export const sessionsOfGroup = (group: GroupFacts, attendances: readonly GroupAttendanceInput[]): Given[] =>
  attendances.map((one, index) => {
    const { interventionVersionId: _version, ...session } = group;
    return { input: { ...session, ...one }, prefix: inGroup(index) };
  });

interface InGroup {
  deliveries: ReadonlyMap<string, FoundDelivery>;
  designs: ReadonlyMap<string, VersionDesign>;
  /** Children who have a session of this group already. */
  children: ReadonlySet<string>;
}

/** Faults of a child's delivery in this group: of another intervention, twice, of a version without what is covered. */
function memberFaults(
  group: GroupFacts,
  given: readonly Given[],
  { deliveries, designs, children }: InGroup,
): FieldFault[] {
  const seen = new Set(children);
  const intervention = designs.get(group.interventionVersionId)?.interventionId;
  return given.flatMap(({ input, prefix }) => {
    const delivery = deliveries.get(input.deliveryId);
    if (!delivery) return [];
    const design = designs.get(delivery.intervention_version_id);
    const pointer = `${prefix}/deliveryId`;
    if (seen.has(delivery.child_id)) {
      return [{ pointer, code: 'CHILD_REPEATED', detail: 'This child is in the group session already.' }];
    }
    seen.add(delivery.child_id);
    if (design?.interventionId !== intervention) {
      const detail = 'The delivery is of another intervention than the group session.';
      return [{ pointer, code: 'OTHER_INTERVENTION', detail }];
    }
    const { modules, components } = group;
    const covered =
      delivery.intervention_version_id === group.interventionVersionId
        ? []
        : contentFaults({ modules, components }, design).map(({ code, detail }) => ({
            pointer,
            code,
            detail,
          }));
    const { adaptation, adaptationNote } = input;
    return [...covered, ...faultsUnder(prefix, contentFaults({ adaptation, adaptationNote }, design))];
  });
}

/** Faults of what children had of a group session; a day that has not come is for the group to name. */
export async function attendanceFaults(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  group: GroupFacts,
  given: readonly Given[],
  known: InGroup & { allKnown: boolean },
): Promise<FieldFault[]> {
  const placed = await placeFaults(tx, codes, principal, given, known);
  return [...placed.filter(({ code }) => code !== 'DATE_IN_FUTURE'), ...memberFaults(group, given, known)];
}

/** A child's attendance that is stored. */
export interface StoredAttendance {
  child_id: string;
  delivery_id: string;
  code: string;
  minutes_attended: number;
  engagement: number | null;
  child_engagement: number | null;
  adaptation: string | null;
  adaptation_note: string | null;
}

/** The attendance of every child in a group session. */
export const storedAttendances = (
  tx: WriteTransaction,
  groupSessionId: string,
): Promise<StoredAttendance[]> =>
  tx.query<StoredAttendance>(
    `SELECT c.child_id, s.delivery_id, a.code, a.minutes_attended, a.engagement, a.child_engagement, s.adaptation,
       s.adaptation_note
     FROM delivery_session s JOIN attendance a ON a.session_id = s.id JOIN case_record c ON c.id = s.case_id
     WHERE s.group_session_id = :groupSessionId`,
    { groupSessionId },
  );

const isSame = ({ attendance, ...input }: GroupAttendanceInput, stored: StoredAttendance): boolean =>
  attendance.code === stored.code &&
  attendance.minutesAttended === stored.minutes_attended &&
  (attendance.engagement ?? null) === stored.engagement &&
  (attendance.childEngagement ?? null) === stored.child_engagement &&
  (input.adaptation ?? null) === stored.adaptation &&
  (input.adaptationNote ?? null) === stored.adaptation_note;

/** Attendances that are not stored yet, and those that are stored and say something else now; one that is the same stays. */
export function beside(
  given: readonly Given[],
  stored: readonly StoredAttendance[],
  deliveries: ReadonlyMap<string, FoundDelivery>,
): { fresh: Given[]; clashing: Given[] } {
  const byDelivery = new Map(stored.map((row) => [row.delivery_id, row]));
  const kept = ({ input }: Given) =>
    deliveries.has(input.deliveryId) ? byDelivery.get(input.deliveryId) : undefined;
  return {
    fresh: given.filter((each) => kept(each) === undefined),
    clashing: given.filter((each) => {
      const row = kept(each);
      return row !== undefined && !isSame(each.input, row);
    }),
  };
}

/** The refusal of attendance that is recorded and differs. */
export const attendanceRecorded = (clashing: readonly Given[]): DomainError =>
  conflict(
    'ATTENDANCE_RECORDED',
    'The attendance of this child is recorded, and differs. Correct their session.',
    clashing.map(({ prefix }) => `${prefix}/deliveryId`),
  );
