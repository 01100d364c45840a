import { OBSERVATION_ITEM } from '../../../migrations/data/quality-codes.js';
import type { Answer } from '../../quality/score.js';
import { toDayNumber } from '../../platform/calendar/plain-date.js';
import { toPlainDate } from '../day-number.js';
import type { Weights } from '../draw.js';
import type { RowWriter } from '../row-writer.js';
import type { Staff } from './staff.js';
import type { ToldCase } from './told-case.js';
import type { Turns } from './turns.js';

const ANSWERED: Weights<Answer> = [
  ['YES', 74],
  ['NO', 18],
  ['NA', 8],
];
const DUE_DAYS = 28;
const DONE = 0.6;

/** Writes what somebody saw who watched a session, where it is a delivery's turn, and what is to be done about it. */
export function writeObservations(told: ToldCase, staff: Staff, turns: Turns, writer: RowWriter): void {
  const { draw, rows } = writer;
  const deliverers = new Map(
    rows.sessionDeliverers.slice(-told.sessions.length).map((row) => [row.sessionId, row.workerId]),
  );
  for (const { id: deliveryId, interventionVersionId } of told.deliveries) {
    const watched = told.sessions
      .filter((one) => one.deliveryId === deliveryId && deliverers.has(one.id))
      .at(-1);
    const work = told.versions.get(interventionVersionId);
    if (!watched || !work || !turns.next()) continue;
    const day = toDayNumber(watched.heldOn);
    const delivererId = deliverers.get(watched.id) ?? null;
    const observation = {
      caseId: told.caseRecord.id,
      deliveryId,
      sessionId: watched.id,
      observerId: staff.reviewerId,
      delivererId,
      observedOn: watched.heldOn,
      words: null,
      strengths: 'Warm and unhurried; the child did most of the talking (synthetic).',
      actions: 'Say at the start what the session is for, and come back to it at the end (synthetic).',
      ...writer.owned(day),
    };
    rows.observations.push(observation);
    const items = [
      ...(work.version.coreComponents ?? []).map(({ code }) => ({ component: code, isCore: true })),
      ...OBSERVATION_ITEM.map(({ code }) => ({ component: code, isCore: false })),
    ].map((item) => ({ ...item, answer: draw.weighted(ANSWERED), words: null }));
    for (const item of items) {
      rows.observationItems.push({
        observationId: observation.id,
        ...item,
        ...writer.alongside(observation),
      });
    }
    const missed = items.find(({ answer }) => answer === 'NO');
    if (!missed || delivererId === null) continue;
    const due = day + DUE_DAYS;
    const done = day + draw.whole(5, DUE_DAYS + 10);
    rows.qualityActions.push({
      caseId: told.caseRecord.id,
      auditId: null,
      observationId: observation.id,
      finding: `Not seen / Heb ei weld: ${missed.component}`,
      action: 'Go through the manual together and watch another session (synthetic).',
      qualification: work.version.requiredQualifications?.[0] ?? null,
      ownerId: delivererId,
      dueOn: toPlainDate(due),
      doneOn: done <= told.story.asOf && draw.chance(DONE) ? toPlainDate(done) : null,
      rowVersion: 1,
      ...writer.alongside(observation),
    });
  }
}
