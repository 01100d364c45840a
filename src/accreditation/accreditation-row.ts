import { ofVisibleChild } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import type { PlainDate } from '../platform/calendar/plain-date.js';
import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ChildAccreditationDto, AccreditationMoveDto } from './dto/accreditation.dto.js';

/** A row of the table `accreditation`. */
export interface AccreditationRow {
  id: string;
  child_id: string;
  delivery_area_id: string | null;
  delivery_id: string | null;
  reference: string | null;
  award: string;
  title: string | null;
  awarding_body: string;
  level: string | null;
  credits: number | null;
  referred_by: string | null;
  stage: string;
  stage_on: PlainDate;
  achieved_on: PlainDate | null;
  expires_on: PlainDate | null;
  certificate_reference: string | null;
  row_version: number;
  recorded_at: string;
}

/** A row of the table `accreditation_move`. */
export interface MoveRow {
  accreditation_id: string;
  from_stage: string | null;
  to_stage: string;
  moved_on: PlainDate;
  reason: string | null;
  used_for: string | null;
  recorded_at: string;
}

const toMove = (row: MoveRow): AccreditationMoveDto => ({
  fromStage: row.from_stage,
  toStage: row.to_stage,
  movedOn: row.moved_on,
  reason: row.reason,
  usedFor: row.used_for,
  recordedAt: row.recorded_at,
});

/** What is answered of an award. */
export const toAccreditation = (row: AccreditationRow, moves: readonly MoveRow[]): ChildAccreditationDto => ({
  id: row.id,
  childId: row.child_id,
  deliveryId: row.delivery_id,
  reference: row.reference,
  award: row.award,
  title: row.title,
  awardingBody: row.awarding_body,
  level: row.level,
  credits: row.credits,
  referredBy: row.referred_by,
  stage: row.stage,
  stageOn: row.stage_on,
  achievedOn: row.achieved_on,
  expiresOn: row.expires_on,
  certificateReference: row.certificate_reference,
  moves: moves.map(toMove),
  recordedAt: row.recorded_at,
});

/** An award of a child whom the principal may see, or null. */
export function findAccreditation(
  tx: ReadTransaction,
  principal: Principal,
  id: string,
): Promise<AccreditationRow | null> {
  const [visible, parameters] = ofVisibleChild('a.child_id', principal);
  return tx.queryOne(`SELECT * FROM accreditation a WHERE a.id = :id AND ${visible}`, { ...parameters, id });
}

/** The steps of these awards, by award, in one statement. */
export async function movesOf(
  tx: ReadTransaction,
  accreditationIds: readonly string[],
): Promise<Map<string, MoveRow[]>> {
  const byAward = new Map<string, MoveRow[]>();
  if (accreditationIds.length === 0) return byAward;
  const { list, parameters } = listOf(accreditationIds);
  const rows = await tx.query<MoveRow>(
    `SELECT accreditation_id, from_stage, to_stage, moved_on, reason, used_for, recorded_at
     FROM accreditation_move WHERE accreditation_id IN (${list}) ORDER BY id`,
    parameters,
  );
  for (const row of rows) {
    byAward.set(row.accreditation_id, [...(byAward.get(row.accreditation_id) ?? []), row]);
  }
  return byAward;
}
