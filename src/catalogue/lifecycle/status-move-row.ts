import { accountOrNull } from '../../access/principal.js';
import type { InterventionStatusMoveDto } from './dto/intervention-status.dto.js';

/** A move, as it is read. */
export interface MoveRow {
  id: string;
  intervention_version_id: string;
  from_status: string | null;
  to_status: string;
  reason: string | null;
  moved_by_id: string;
  recorded_at: string;
}

/** A move, as it is shown. */
export const toMove = (row: MoveRow): InterventionStatusMoveDto => ({
  id: row.id,
  versionId: row.intervention_version_id,
  fromStatus: row.from_status,
  toStatus: row.to_status,
  reason: row.reason,
  movedById: accountOrNull(row.moved_by_id),
  recordedAt: row.recorded_at,
});
