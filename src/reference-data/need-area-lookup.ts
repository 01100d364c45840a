import type { ReadTransaction } from '../platform/database/transaction.js';
import type { FieldFault } from '../platform/errors/domain-error.js';

/** A need area as rules need it. */
export interface KnownNeedArea {
  /** A strength is recorded and built on; it is never a need to be met. */
  strength: boolean;
  /** The judgement of an assessment that is about this area; null: none. */
  judgement: string | null;
}

/** The need areas that a service may use, by code: the national list with its own. */
export async function needAreasOf(
  tx: ReadTransaction,
  serviceId: string,
): Promise<ReadonlyMap<string, KnownNeedArea>> {
  const rows = await tx.query<{ code: string; strength: boolean | number; judgement: string | null }>(
    'SELECT code, strength, judgement FROM need_area WHERE service_id IS NULL OR service_id = :serviceId',
    { serviceId },
  );
  return new Map(
    rows.map(({ code, strength, judgement }) => [code, { strength: Boolean(strength), judgement }]),
  );
}

/** The fault of a code that names no need area. */
export const unknownNeedArea = (pointer: string): FieldFault => ({
  pointer,
  code: 'UNKNOWN_NEED_AREA',
  detail: 'There is no need area with this code; see GET /v1/need-areas.',
});

/** A need area with what it is called. */
export interface LabelledNeedArea {
  code: string;
  label_en: string;
  label_cy: string | null;
}

/** The need areas of a service that are needs, not strengths: the national list with its own, in their order. */
export const labelledNeedAreas = (tx: ReadTransaction, serviceId: string): Promise<LabelledNeedArea[]> =>
  tx.query<LabelledNeedArea>(
    `SELECT code, label_en, label_cy FROM need_area
     WHERE NOT strength AND (service_id IS NULL OR service_id = :serviceId) ORDER BY sort_order, code`,
    { serviceId },
  );
