import type { ReadTransaction } from '../../platform/database/transaction.js';

/** A code with its labels and what rules know of it. */
export interface LabelledCode {
  code: string;
  labelEn: string;
  labelCy: string | null;
  attributes: Readonly<Record<string, unknown>>;
}

/** The codes of a set that a service may use, in their order. */
export async function labelledCodes(
  tx: ReadTransaction,
  serviceId: string,
  codeSet: string,
): Promise<LabelledCode[]> {
  const rows = await tx.query<{
    code: string;
    label_en: string;
    label_cy: string | null;
    attributes: string;
  }>(
    `SELECT code, label_en, label_cy, attributes FROM reference_code
     WHERE code_set = :codeSet AND (service_id IS NULL OR service_id = :serviceId) ORDER BY sort_order, code`,
    { codeSet, serviceId },
  );
  return rows.map(({ code, label_en, label_cy, attributes }) => ({
    code,
    labelEn: label_en,
    labelCy: label_cy,
    attributes: JSON.parse(attributes) as Record<string, unknown>,
  }));
}

/** Whether a level of judgement is high; null: not judged. */
export function isHigh(levels: readonly LabelledCode[], level: string | null): boolean | null {
  if (level === null) return null;
  return levels.some(({ code, attributes }) => code === level && attributes.putsNeedFirst === true);
}

/** The judgement of a case that a purpose answers; null: it answers none, or it was not judged. */
export function judgementFor(
  purpose: LabelledCode,
  judgements: Readonly<Record<string, string | null>>,
): string | null {
  const { answers } = purpose.attributes;
  return typeof answers === 'string' ? (judgements[answers] ?? null) : null;
}
