import type { RowWriter } from '../row-writer.js';
import { isCourtOrder } from '../order-model.js';
import { toPlainDate } from '../day-number.js';
import type { Staff } from './staff.js';
import type { ToldCase } from './told-case.js';

const ALLOCATED = 0.94;
const ORDER_END_KNOWN = 0.9;

/** Says who works the case, and when its order ends. An open case now and then waits to be allocated. */
export function allocateCase({ story, caseRecord }: ToldCase, staff: Staff, { draw }: RowWriter): void {
  const managers = staff.caseManagers.get(caseRecord.teamId ?? '') ?? [];
  const manager = managers[draw.whole(0, Math.max(0, managers.length - 1))] ?? null;
  caseRecord.allocatedToId = story.closed !== null || draw.chance(ALLOCATED) ? manager : null;
  const known = isCourtOrder(story.orderType) && draw.chance(ORDER_END_KNOWN);
  caseRecord.orderEndsOn = known ? toPlainDate(story.closesOn) : null;
}

/** The account that records in a case: of who works it, or else the first of the team. */
export const recorderOf = ({ caseRecord }: ToldCase, staff: Staff): string =>
  caseRecord.allocatedToId ?? staff.caseManagers.get(caseRecord.teamId ?? '')?.[0] ?? staff.seniorManagerId;
