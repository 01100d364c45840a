// The limit to measure against: Fastify and better-sqlite3 with prepared statements, and nothing else, giving the
// same answers from the same file, and with the same duties: it checks who asks, and says nothing of a child before the
// log of who looked is durable. It checks its input by JSON schema, as Fastify does it best.
// Usage: bare-server.mjs FILE PORT [unlogged]
import Database from 'better-sqlite3';
import fastify from 'fastify';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const [file, port, unlogged] = process.argv.slice(2);
const reader = new Database(file, { readonly: true });
const writer = new Database(file);
writer.pragma('journal_mode = WAL');
writer.pragma('synchronous = FULL');
writer.pragma('foreign_keys = ON');

const { id: serviceId } = reader.prepare('SELECT id FROM youth_justice_service').get();
const app = fastify({ bodyLimit: 1_048_576 });

const signature = reader.prepare(`
  SELECT t.id, t.account_id, a.service_id, m.role, m.team_id FROM access_token t JOIN account a ON a.id = t.account_id
    LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
  WHERE t.secret_sha256 = ? AND t.expires_at > ? AND t.revoked_at IS NULL AND a.disabled_at IS NULL`);
app.decorateRequest('signer', null);
app.addHook('onRequest', async (request, reply) => {
  const secret = (request.headers.authorization ?? '').slice('Bearer '.length);
  const hash = createHash('sha256').update(secret).digest('hex');
  [request.signer] = signature.all(hash, new Date().toISOString());
  if (!request.signer) return reply.code(401).send({});
});

const insertEntry = writer.prepare(`
  INSERT INTO audit_entry (id, service_id, action, operation, account_id, token_id, request_id, record_type, record_id,
    case_id, child_id, records, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`);
const log = ({ signer, id }, action, operation, [recordType, recordId, caseId, childId]) => {
  if (unlogged) return;
  const { id: token, account_id: account } = signer;
  const now = new Date().toISOString();
  insertEntry.run(
    ...[uuidv7(), serviceId, action, operation, account, token, id],
    ...[recordType, recordId, caseId, childId, now],
  );
};

const list = reader.prepare(`
  SELECT i.id AS intervention_id, i.code, v.id AS version_id, v.version_no, v.status, v.title_en, v.title_cy,
    v.summary_en, v.summary_cy, v.intervention_type, v.purpose,
    (SELECT string_agg(n.target || ' ' || n.need_area_code, ',')
     FROM intervention_need n WHERE n.intervention_version_id = v.id) AS needs,
    v.age_min, v.age_max, v.sexes, v.settings, v.languages, p.code AS provider, v.sessions_planned,
    v.minutes_per_session, v.duration_weeks, v.impact_evaluable, v.recorded_at
  FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id
    LEFT JOIN provider p ON p.id = v.provider_id
  WHERE i.service_id = ? AND v.is_current AND i.code > ? AND EXISTS (
    SELECT 1 FROM intervention_need f WHERE f.intervention_version_id = v.id AND f.need_area_code = ?)
  ORDER BY i.code LIMIT ?`);

const intervention = (row) => ({
  id: row.intervention_id,
  versionId: row.version_id,
  versionNo: row.version_no,
  code: row.code,
  status: row.status,
  title: row.title_en,
  titleEn: row.title_en,
  titleCy: row.title_cy,
  summaryEn: row.summary_en,
  summaryCy: row.summary_cy,
  interventionType: row.intervention_type,
  purpose: row.purpose,
  needs: (row.needs ?? '')
    .split(',')
    .sort()
    .map((pair) => {
      const [target, needAreaCode] = pair.split(' ');
      return { needAreaCode, target };
    }),
  ageMin: row.age_min,
  ageMax: row.age_max,
  sexes: JSON.parse(row.sexes),
  settings: JSON.parse(row.settings),
  languages: JSON.parse(row.languages),
  provider: row.provider,
  sessionsPlanned: row.sessions_planned,
  minutesPerSession: row.minutes_per_session,
  durationWeeks: row.duration_weeks,
  impactEvaluable: Boolean(row.impact_evaluable),
  recordedAt: row.recorded_at,
});

const listQuery = {
  type: 'object',
  additionalProperties: false,
  properties: { needArea: { type: 'string' }, limit: { type: 'integer', minimum: 1, maximum: 200 } },
};
app.get('/v1/interventions', { schema: { querystring: listQuery } }, ({ query }) => {
  const rows = list.all(serviceId, '', query.needArea, query.limit + 1);
  const kept = rows.slice(0, query.limit);
  const more = rows.length > query.limit;
  return {
    items: kept.map(intervention),
    nextCursor: more ? Buffer.from(JSON.stringify([kept.at(-1).code])).toString('base64url') : null,
  };
});

const caseRow = reader.prepare(`
  SELECT c.id, c.reference, a.code AS delivery_area, t.code AS team, c.allocated_to_id, c.opened_on, c.closed_on, c.order_type, c.order_ends_on, c.setting,
    c.index_event, c.index_date, c.likelihood_of_reoffending, c.row_version, c.recorded_at, ch.id AS child_id,
    ch.reference AS child_reference, ch.date_of_birth, ch.sex, ch.ethnicity, ch.preferred_language
  FROM case_record c JOIN child ch ON ch.id = c.child_id LEFT JOIN delivery_area a ON a.id = c.delivery_area_id
    LEFT JOIN team t ON t.id = c.team_id
  WHERE c.id = ? AND c.service_id = ?`);
const caseNeeds = reader.prepare(`
  SELECT r.id, r.assessment_id, r.need_area_code, r.severity, r.is_priority, r.strength, r.assessed_on
  FROM (SELECT need_area_code, max(assessed_on) AS newest_on FROM need_rating
        WHERE case_id = ? GROUP BY need_area_code) newest CROSS JOIN need_rating r
  WHERE r.case_id = ? AND r.need_area_code = newest.need_area_code AND r.assessed_on = newest.newest_on
  ORDER BY r.need_area_code, r.id`);
const caseDeliveries = reader.prepare(`
  SELECT d.id, v.intervention_id, i.code AS intervention_code, v.version_no, v.title_en, v.title_cy,
    d.enrolled_on, d.started_on, d.ended_on, d.completion
  FROM delivery d JOIN intervention_version v ON v.id = d.intervention_version_id
    JOIN intervention i ON i.id = v.intervention_id
  WHERE d.case_id = ? ORDER BY d.enrolled_on, d.id`);

app.get('/v1/cases/:caseId', (request, reply) => {
  const row = caseRow.get(request.params.caseId, serviceId);
  if (!row) return reply.code(404).send({});
  const needs = caseNeeds.all(row.id, row.id);
  log(request, 'CONSULTATION', 'getCase', ['case', row.id, row.id, row.child_id]);
  reply.header('etag', `"${row.row_version}"`);
  return {
    id: row.id,
    reference: row.reference,
    deliveryArea: row.delivery_area,
    team: row.team,
    allocatedToId: row.allocated_to_id,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    orderType: row.order_type,
    orderEndsOn: row.order_ends_on,
    setting: row.setting,
    indexEvent: row.index_event,
    indexDate: row.index_date,
    likelihoodOfReoffending: row.likelihood_of_reoffending,
    recordedAt: row.recorded_at,
    child: {
      id: row.child_id,
      reference: row.child_reference,
      dateOfBirth: row.date_of_birth,
      sex: row.sex,
      ethnicity: row.ethnicity,
      preferredLanguage: row.preferred_language,
    },
    needs: needs
      .filter((need, index) => needs[index + 1]?.need_area_code !== need.need_area_code)
      .map((need) => ({
        needRatingId: need.id,
        assessmentId: need.assessment_id,
        needAreaCode: need.need_area_code,
        severity: need.severity,
        isPriority: Boolean(need.is_priority),
        strength: need.strength,
        assessedOn: need.assessed_on,
      })),
    deliveries: caseDeliveries.all(row.id).map((delivery) => ({
      id: delivery.id,
      interventionId: delivery.intervention_id,
      interventionCode: delivery.intervention_code,
      versionNo: delivery.version_no,
      titleEn: delivery.title_en,
      titleCy: delivery.title_cy,
      enrolledOn: delivery.enrolled_on,
      startedOn: delivery.started_on,
      endedOn: delivery.ended_on,
      completion: delivery.completion,
    })),
  };
});

// The rows of a catalogue, and of what is counted, that advice rests on; nothing is judged, and so nothing is advised.
const current = reader.prepare(`
  SELECT i.id AS intervention_id, i.code, v.id AS version_id, v.version_no, v.status, v.title_en, v.title_cy,
    v.summary_en, v.summary_cy, v.intervention_type, v.age_min, v.age_max, v.sexes, v.settings, v.languages,
    v.eligibility, v.required_qualifications, p.code AS provider, p.delivery_area_id AS provider_area_id,
    (SELECT string_agg(n.target || ' ' || n.need_area_code, ',')
     FROM intervention_need n WHERE n.intervention_version_id = v.id) AS needs
  FROM intervention i JOIN intervention_version v ON v.intervention_id = i.id
    LEFT JOIN provider p ON p.id = v.provider_id
  WHERE i.service_id = ? AND v.is_current ORDER BY i.code`);
const evidenceItems = reader.prepare(`
  SELECT id, intervention_id, scheme, rating, evidence_security, direction, reviewed_on, stale_after
  FROM evidence_item WHERE withdrawn_on IS NULL AND service_id = ?`);
const deliveriesCounted = reader.prepare(`
  SELECT intervention_version_id, delivery_area_id, completion, count(*) AS deliveries
  FROM delivery WHERE service_id = ? GROUP BY 1, 2, 3`);

app.get('/v1/cases/:caseId/recommendations', (request, reply) => {
  const row = caseRow.get(request.params.caseId, serviceId);
  if (!row) return reply.code(404).send({});
  const read = [
    caseNeeds.all(row.id, row.id),
    caseDeliveries.all(row.id),
    current.all(serviceId),
    evidenceItems.all(serviceId),
    deliveriesCounted.all(serviceId),
  ];
  log(request, 'CONSULTATION', 'getRecommendations', ['recommendations', row.id, row.id, row.child_id]);
  return { rows: read.map(({ length }) => length) };
});

const deliveryOf = writer.prepare(`
  SELECT d.id, d.case_id, d.delivery_area_id, d.started_on, d.ended_on, d.setting, d.language, c.closed_on
  FROM delivery d JOIN case_record c ON c.id = d.case_id WHERE d.service_id = ? AND d.id = ?`);
const insertSession = writer.prepare(`
  INSERT INTO delivery_session (id, service_id, delivery_area_id, recorded_at, case_id, delivery_id, reference,
    held_on, minutes_planned, setting, language, deliverer_agency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
const insertAttendance = writer.prepare(`
  INSERT INTO attendance (id, service_id, delivery_area_id, recorded_at, session_id, code, minutes_attended,
    engagement) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
const codes = new Set(
  reader
    .prepare("SELECT code_set || ' ' || code AS code FROM reference_code")
    .all()
    .map(({ code }) => code),
);

const record = writer.transaction((request) => {
  const input = request.body;
  const delivery = deliveryOf.get(serviceId, input.deliveryId);
  if (
    !delivery ||
    !codes.has(`ATTENDANCE ${input.attendance.code}`) ||
    !codes.has(`AGENCY ${input.delivererAgency}`)
  ) {
    return null;
  }
  if (!delivery.started_on || input.heldOn < delivery.started_on) return null;
  if (delivery.ended_on && input.heldOn > delivery.ended_on) return null;
  if (delivery.closed_on && input.heldOn > delivery.closed_on) return null;
  const now = new Date().toISOString();
  const session = {
    id: uuidv7(),
    deliveryId: delivery.id,
    caseId: delivery.case_id,
    reference: input.reference ?? null,
    heldOn: input.heldOn,
    minutesPlanned: input.minutesPlanned,
    setting: input.setting ?? delivery.setting,
    language: input.language ?? delivery.language,
    delivererAgency: input.delivererAgency,
    attendance: { ...input.attendance, engagement: input.attendance.engagement ?? null },
    recordedAt: now,
  };
  const area = delivery.delivery_area_id;
  insertSession.run(
    ...[
      session.id,
      serviceId,
      area,
      now,
      session.caseId,
      session.deliveryId,
      session.reference,
      session.heldOn,
    ],
    ...[session.minutesPlanned, session.setting, session.language, session.delivererAgency],
  );
  const { code, minutesAttended, engagement } = session.attendance;
  insertAttendance.run(uuidv7(), serviceId, area, now, session.id, code, minutesAttended, engagement);
  log(request, 'COLLECTION', 'recordSession', ['session', session.id, session.caseId, null]);
  return session;
});

const sessionBody = {
  type: 'object',
  additionalProperties: false,
  required: ['deliveryId', 'heldOn', 'minutesPlanned', 'delivererAgency', 'attendance'],
  properties: {
    deliveryId: { type: 'string', format: 'uuid' },
    reference: { type: 'string', maxLength: 64 },
    heldOn: { type: 'string', format: 'date' },
    minutesPlanned: { type: 'integer', minimum: 1, maximum: 1440 },
    setting: { type: 'string' },
    language: { enum: ['en', 'cy'] },
    delivererAgency: { type: 'string' },
    attendance: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'minutesAttended'],
      properties: {
        code: { type: 'string' },
        minutesAttended: { type: 'integer', minimum: 0, maximum: 1440 },
        engagement: { type: 'integer', minimum: 0, maximum: 4 },
      },
    },
  },
};
app.post('/v1/sessions', { schema: { body: sessionBody } }, (request, reply) => {
  const session = record.immediate(request);
  return session ? reply.code(201).send(session) : reply.code(422).send({});
});

await app.listen({ port: Number(port), host: '127.0.0.1' });
process.stdout.write('listening\n');
