import type { ReadTransaction } from '../platform/database/transaction.js';
import type { KnownCode, ReferenceCodes } from '../reference-data/reference-codes.js';

/** A scheme, and the ratings that it gives. */
export interface Scale {
  scheme: KnownCode;
  /** Name of the code set that holds its ratings. */
  ratingSet: string;
}

/** The scheme with this code and where its ratings are, or null. */
export async function scaleOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
  scheme: string,
): Promise<Scale | null> {
  const known = await codes.find(tx, serviceId, 'EVIDENCE_SCHEME', scheme);
  const ratingSet = known?.attributes['ratings'];
  return known && typeof ratingSet === 'string' ? { scheme: known, ratingSet } : null;
}
