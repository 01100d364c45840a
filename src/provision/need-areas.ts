import type { ReadTransaction } from '../platform/database/transaction.js';
import { invalidField } from '../platform/errors/domain-error.js';
import { labelledNeedAreas } from '../reference-data/need-area-lookup.js';

/** A need area with its labels. */
export interface NamedNeed {
  needArea: string;
  labelEn: string;
  labelCy: string | null;
}

/**
 * The need areas of a service, in their order; only the one that is asked for, where one is. What is only a strength is none.
 * @throws DomainError (invalid) where it is not known
 */
export async function needAreasAsked(
  tx: ReadTransaction,
  serviceId: string,
  asked: string | undefined,
): Promise<NamedNeed[]> {
  const rows = await labelledNeedAreas(tx, serviceId);
  const found = asked === undefined ? rows : rows.filter(({ code }) => code === asked);
  if (found.length === 0) {
    throw invalidField(
      '?needArea',
      'UNKNOWN_NEED_AREA',
      'There is no such need area; see GET /v1/need-areas.',
    );
  }
  return found.map(({ code, label_en: labelEn, label_cy: labelCy }) => ({
    needArea: code,
    labelEn,
    labelCy,
  }));
}
