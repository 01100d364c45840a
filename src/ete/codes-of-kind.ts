import { listOf } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import type { ReferenceCodes } from '../reference-data/reference-codes.js';
import { type ProvisionKind, provisionsOf } from './provision.js';

// SQL has no empty list; no code is a space.
const NONE = ' ';

/** Placeholders of the codes of the set ETE_PROVISION that are of a kind, and what they stand for. */
export async function codesOfKind(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  wanted: ProvisionKind,
): Promise<{ list: string; parameters: Record<string, string> }> {
  const provisions = provisionsOf(await codes.all(tx, serviceId, 'ETE_PROVISION'));
  const found = [...provisions].filter(([, { kind }]) => kind === wanted).map(([code]) => code);
  return listOf(found.length > 0 ? found : [NONE], wanted.toLowerCase());
}
