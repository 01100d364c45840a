import { Attendance } from '../../delivery/sessions/attendance.entity.js';
import { sessionFaults } from '../../delivery/sessions/session-rules.js';
import { contentFaults } from '../../delivery/sessions/covered-parts.js';
import { Session } from '../../delivery/sessions/session.entity.js';
import { designsOf } from '../../delivery/version-design.js';
import { optional, required } from '../columns/columns.js';
import { codeOf, date, integer, listOf, oneOf, recordCode, reference, time } from '../columns/kinds.js';
import { changeOfBoth } from '../engine/batch.js';
import { factsOf } from '../engine/facts.js';
import { findDeliveries } from '../engine/find-parents.js';
import { moved, ofRules, unknown } from '../engine/row-faults.js';
import { type FactsOf, type Target, TableWriter } from '../engine/table-writer.js';
import { ImportedDeliverers } from './imported-deliverers.js';
import { recordType } from './record-type.js';
import { TakenTimes } from './taken-times.js';

const SESSION: Target<Session> = {
  entity: Session,
  keyColumn: 'reference',
  keyOf: (row) => row.reference ?? '',
  json: ['modules', 'components'],
  versioned: true,
  about: ({ caseId }) => ({ recordType: 'session', caseId }),
};
const ATTENDANCE: Target<Attendance> = {
  entity: Attendance,
  keyColumn: 'session_id',
  keyOf: ({ sessionId }) => sessionId,
  versioned: false,
};

/** What files do not say of a session: it stays as it is. */
const NOT_IN_FILES = {
  components: undefined,
  adaptation: undefined,
  adaptationNote: undefined,
  rescheduledReason: undefined,
  rescheduledNote: undefined,
  rescheduledTo: undefined,
  replacesSessionId: undefined,
  groupSessionId: undefined,
};

const columns = {
  session_reference: required(reference(), 'Your reference of the session; the key.', 'SESSION-1'),
  delivery_reference: required(reference(), 'The delivery it belongs to.', 'DELIVERY-1'),
  held_on: required(date(), 'Day on which it was, or was meant to be, held.', '2026-02-02'),
  start_time: optional(time(), 'Local time at which it began; empty: not recorded.', '16:30'),
  minutes_planned: required(integer(1, 1440), 'Minutes it was planned to last.', '60'),
  setting: optional(codeOf('SETTING'), "Where it was held; empty: the delivery's setting.", 'COMMUNITY'),
  language: optional(oneOf('en', 'cy'), "Language it was held in; empty: the delivery's.", 'cy'),
  mode: optional(codeOf('DELIVERY_MODE'), 'How it was delivered; empty: not recorded.', 'ONE_TO_ONE'),
  modules: optional(
    listOf(recordCode(40)),
    'Codes of the modules of the version that it covered; empty: not recorded.',
  ),
  deliverer_references: optional(
    listOf(reference()),
    'Your references of the workers who delivered it; empty: not recorded.',
  ),
  location_kind: optional(codeOf('LOCATION_KIND'), 'What kind of place it was held in.', 'COMMUNITY_VENUE'),
  deliverer_agency: required(codeOf('AGENCY'), 'Who delivered it.', 'YOUTH_JUSTICE_SERVICE'),
  attendance: required(codeOf('ATTENDANCE'), 'Whether and how the child attended.', 'ATTENDED_ENGAGED'),
  minutes_attended: required(integer(0, 1440), 'Minutes the child attended; 0 for an absence.', '55'),
  engagement: optional(integer(0, 4), "The worker's rating, 0 none to 4 full; empty: not rated.", '3'),
  child_engagement: optional(integer(0, 4), "The child's own rating, 0 to 4; empty: not asked.", '2'),
};

export const sessions = recordType({
  name: 'sessions',
  summary: 'One session of a delivery, with the attendance of the child.',
  notes: ['A session does not move to another delivery.'],
  columns,
  furtherSamples: [
    {
      session_reference: 'SESSION-2',
      held_on: '2026-02-09',
      attendance: 'ABSENT_ACCEPTABLE',
      minutes_attended: '0',
      engagement: '',
      child_engagement: '',
    },
  ],
  async apply(batch, rows) {
    const deliveries = await findDeliveries(
      batch,
      rows.map(({ cells }) => cells.delivery_reference),
    );
    const sessions = await TableWriter.open(
      batch,
      SESSION,
      rows.map(({ cells }) => cells.session_reference),
    );
    const designs = await designsOf(
      batch.tx,
      batch.serviceId,
      [...deliveries.values()].map((delivery) => delivery.intervention_version_id),
    );
    const deliverers = await ImportedDeliverers.open(
      batch,
      rows.flatMap(({ cells }) => cells.deliverer_references ?? []),
      sessions.all().map(({ id }) => id),
    );
    const caseOfSession = new Map<string, string>();
    const attendances = await TableWriter.open(
      batch,
      {
        ...ATTENDANCE,
        about: ({ sessionId }) => ({ recordType: 'attendance', caseId: caseOfSession.get(sessionId) }),
      },
      sessions.all().map(({ id }) => id),
    );
    const timeOf = (
      childId: string,
      { heldOn, startTime, minutesPlanned }: Pick<Session, 'heldOn' | 'startTime' | 'minutesPlanned'>,
      minutesAttended: number,
    ) => ({ childId, heldOn, startTime, minutesPlanned, minutesAttended });
    const storedTime = (session: Session | undefined, childId: string) =>
      session && timeOf(childId, session, attendances.get(session.id)?.minutesAttended ?? 0);
    const times = await TakenTimes.open(
      batch,
      rows.flatMap(({ cells }) => {
        const delivery = deliveries.get(cells.delivery_reference);
        const startTime = cells.start_time ?? sessions.get(cells.session_reference)?.startTime ?? null;
        const session = { heldOn: cells.held_on, startTime, minutesPlanned: cells.minutes_planned };
        return delivery ? [timeOf(delivery.child_id, session, cells.minutes_attended)] : [];
      }),
      new Set(sessions.all().map(({ id }) => id)),
    );
    const attendanceCodes = batch.lookups.codeSets.get('ATTENDANCE');
    for (const row of rows) {
      const { cells } = row;
      const delivery = deliveries.get(cells.delivery_reference);
      if (!delivery) {
        batch.rejects(row, [unknown('delivery_reference', 'delivery', 'deliveries')]);
        continue;
      }
      const stored = sessions.get(cells.session_reference);
      const session = factsOf<FactsOf<Session>>(
        {
          caseId: delivery.case_id,
          deliveryId: delivery.id,
          reference: cells.session_reference,
          heldOn: cells.held_on,
          minutesPlanned: cells.minutes_planned,
          setting: cells.setting,
          language: cells.language,
          delivererAgency: cells.deliverer_agency,
          startTime: cells.start_time,
          mode: cells.mode,
          modules: cells.modules,
          locationKind: cells.location_kind,
          ...NOT_IN_FILES,
          deliveryAreaId: stored ? undefined : delivery.delivery_area_id,
        },
        stored,
        { setting: delivery.setting, language: delivery.language },
      );
      const code = cells.attendance;
      const minutesAttended = cells.minutes_attended;
      const context = {
        startedOn: delivery.started_on,
        endedOn: delivery.ended_on,
        caseClosedOn: delivery.case_closed_on,
        countsTowardsDose: attendanceCodes?.get(code)?.attributes.countsTowardsDose === true,
      };
      const facts = { heldOn: session.heldOn, attendance: { minutesAttended } };
      const time = timeOf(delivery.child_id, session, minutesAttended);
      const before = storedTime(stored, delivery.child_id);
      // What is stored already is not refused because a file says it again.
      const isTaken = JSON.stringify(before) !== JSON.stringify(time);
      const faults = [
        ...batch.repeated(row, 'session_reference', cells.session_reference),
        ...moved('delivery_reference', stored?.deliveryId, delivery.id),
        ...ofRules(columns, sessionFaults(facts, context, batch.today)),
        ...ofRules(
          columns,
          contentFaults({ modules: cells.modules }, designs.get(delivery.intervention_version_id)).map(
            (fault) => ({ ...fault, pointer: '/modules' }),
          ),
        ),
        ...(isTaken ? times.faults(time) : []),
        ...deliverers.faults('deliverer_references', cells.deliverer_references),
      ];
      if (batch.rejects(row, faults)) continue;
      times.take({ ...time, line: row.line });
      const written = sessions.put(cells.session_reference, session);
      const { id: sessionId, deliveryAreaId } = written.row;
      caseOfSession.set(sessionId, delivery.case_id);
      const attendance = factsOf<FactsOf<Attendance>>(
        {
          sessionId,
          code,
          minutesAttended,
          engagement: cells.engagement,
          childEngagement: cells.child_engagement,
          deliveryAreaId,
        },
        attendances.get(sessionId),
      );
      const owner = { sessionId, deliveryAreaId };
      batch.count(
        changeOfBoth(
          changeOfBoth(written.change, attendances.put(sessionId, attendance).change),
          deliverers.put(owner, cells.deliverer_references),
        ),
      );
    }
    await sessions.flush();
    await attendances.flush();
    await deliverers.flush();
  },
});
