import { harmfulSince } from '../../evidence/harmful-since.js';
import type { PlainDate } from '../../platform/calendar/plain-date.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { CellFault } from '../columns/cell-fault.js';
import type { RowFault } from '../columns/columns.js';
import type { Batch } from './batch.js';

interface OverrideRow {
  id: string;
  case_id: string;
  intervention_id: string;
  ends_on: PlainDate | null;
}

/** Approaches that the evidence says may harm, and for which cases they were approved. */
export interface HarmfulApproaches {
  since: ReadonlyMap<string, PlainDate>;
  overrides: readonly OverrideRow[];
}

export async function harmfulApproaches({ tx, serviceId }: Batch): Promise<HarmfulApproaches> {
  const since = await harmfulSince(tx, new ReferenceCodes(), serviceId);
  if (since.size === 0) return { since, overrides: [] };
  const overrides = await tx.query<OverrideRow>(
    'SELECT id, case_id, intervention_id, ends_on FROM harm_override WHERE service_id = :serviceId',
    { serviceId },
  );
  return { since, overrides };
}

/** The approval that work with an approach needs: none, one that is there, or a fault of the row. */
export function harmCheck(
  { since, overrides }: HarmfulApproaches,
  work: { caseId: string; interventionId: string | null | undefined; on: PlainDate },
): { overrideId: string | null; faults: RowFault[] } {
  const from = work.interventionId ? since.get(work.interventionId) : undefined;
  if (from === undefined || work.on < from) return { overrideId: null, faults: [] };
  const override = overrides.find(
    ({ case_id: caseId, intervention_id: interventionId, ends_on: endsOn }) =>
      caseId === work.caseId &&
      interventionId === work.interventionId &&
      (endsOn === null || endsOn >= work.on),
  );
  if (override) return { overrideId: override.id, faults: [] };
  const fault = new CellFault(
    'HARMFUL_APPROACH',
    'The evidence says that this approach may harm, and nobody has approved it for this case.',
    'A senior manager approves it first: POST /v1/harm-overrides.',
  );
  return { overrideId: null, faults: [{ column: 'intervention_code', fault }] };
}
