import { ofVisibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { deliverersOf, findWorkers } from '../sessions/deliverers.js';
import { deliveredByQualified } from '../sessions/judge-deliverers.js';
import { designsOf, type VersionDesign } from '../version-design.js';
import type { DeliveredSession } from './fidelity-rules.js';

/** A delivery with the design of its version and all that is recorded of its sessions. */
export interface DeliveredWork {
  id: string;
  caseId: string;
  planActionId: string | null;
  versionId: string;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  completion: string | null;
  notCompletedReason: string | null;
  design: VersionDesign;
  sessions: DeliveredSession[];
}

interface DeliveryRow {
  id: string;
  case_id: string;
  plan_action_id: string | null;
  intervention_version_id: string;
  started_on: PlainDate | null;
  ended_on: PlainDate | null;
  completion: string | null;
  not_completed_reason: string | null;
}

interface SessionRow {
  id: string;
  delivery_id: string;
  held_on: PlainDate;
  start_time: string | null;
  language: string;
  modules: string | null;
  components: string | null;
  adaptation: string | null;
  code: string;
  minutes_attended: number;
}

const NO_DESIGN: VersionDesign = {
  ...{
    interventionId: '',
    modules: [],
    coreComponents: [],
    allowedAdaptations: [],
    requiredQualifications: [],
  },
  ...{ groupSizeMin: null, groupSizeMax: null, sessionsPlanned: null, minutesPerSession: null },
};

const codesOf = (json: string | null): string[] | null =>
  json === null ? null : (JSON.parse(json) as string[]);

/** Makes of rows of sessions what they say of the fidelity of their deliveries. */
async function toDelivered(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  rows: readonly SessionRow[],
  designOf: (deliveryId: string) => VersionDesign,
): Promise<Map<string, DeliveredSession[]>> {
  const delivered = await deliverersOf(
    tx,
    rows.map(({ id }) => id),
  );
  const workers = await findWorkers(tx, serviceId, [...delivered.values()].flat());
  const found = new Map<string, DeliveredSession[]>();
  for (const row of rows) {
    const known = await codes.find(tx, serviceId, 'ATTENDANCE', row.code);
    const work = {
      qualifications: designOf(row.delivery_id).requiredQualifications,
      language: row.language,
      on: row.held_on,
      deliverers: (delivered.get(row.id) ?? []).flatMap((id) => workers.get(id) ?? []),
    };
    const list = found.get(row.delivery_id) ?? [];
    found.set(row.delivery_id, list);
    list.push({
      heldOn: row.held_on,
      startTime: row.start_time,
      attended: known?.attributes.countsTowardsDose === true,
      minutesAttended: row.minutes_attended,
      modules: codesOf(row.modules),
      components: codesOf(row.components),
      adaptation: row.adaptation,
      qualified: deliveredByQualified(work),
    });
  }
  return found;
}

/** The deliveries of a case, or the one with an id, that the principal may see, in a handful of statements. */
export async function readDelivered(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  of: { caseId: string } | { deliveryId: string },
): Promise<DeliveredWork[]> {
  const { serviceId } = principal;
  const [visible, parameters] = ofVisibleCase('d.case_id', principal);
  const which = 'caseId' in of ? 'd.case_id = :caseId' : 'd.id = :deliveryId';
  const deliveries = await tx.query<DeliveryRow>(
    `SELECT d.id, d.case_id, d.plan_action_id, d.intervention_version_id, d.started_on, d.ended_on, d.completion,
       d.not_completed_reason
     FROM delivery d WHERE ${which} AND ${visible} ORDER BY d.id`,
    { ...parameters, ...of },
  );
  if (deliveries.length === 0) return [];
  const versions = deliveries.map((row) => row.intervention_version_id);
  const designs = await designsOf(tx, serviceId, versions);
  const { list, parameters: ids } = listOf(deliveries.map(({ id }) => id));
  const rows = await tx.query<SessionRow>(
    `SELECT s.id, s.delivery_id, s.held_on, s.start_time, s.language, s.modules, s.components, s.adaptation, a.code,
       a.minutes_attended
     FROM delivery_session s JOIN attendance a ON a.session_id = s.id
     WHERE s.delivery_id IN (${list}) ORDER BY s.held_on, s.id`,
    ids,
  );
  const byId = new Map(deliveries.map((row) => [row.id, designs.get(row.intervention_version_id)]));
  const sessions = await toDelivered(tx, codes, serviceId, rows, (id) => byId.get(id) ?? NO_DESIGN);
  return deliveries.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    planActionId: row.plan_action_id,
    versionId: row.intervention_version_id,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    completion: row.completion,
    notCompletedReason: row.not_completed_reason,
    design: byId.get(row.id) ?? NO_DESIGN,
    sessions: sessions.get(row.id) ?? [],
  }));
}
