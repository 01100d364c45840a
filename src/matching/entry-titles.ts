import type { ReadTransaction } from '../platform/database/transaction.js';
import { listOf } from '../platform/database/conditions.js';
import { type EligibilityRule, factsOfField } from '../catalogue/eligibility/eligibility-rule.js';
import { bilingual } from './bilingual.js';
import type { TitleOf } from './match-facts.js';

interface Titled {
  code: string;
  titleEn: string;
  titleCy: string | null;
}

/** What interventions are called; of the code that none of them has, the code. */
export const titlesOf =
  (entries: readonly Titled[]): TitleOf =>
  (code) => {
    const entry = entries.find((one) => one.code === code);
    return entry ? bilingual(entry.titleEn, entry.titleCy) : { en: code, cy: code };
  };

/** What the interventions that rules name are called. */
export async function titlesInRules(
  tx: ReadTransaction,
  serviceId: string,
  rules: readonly EligibilityRule[],
): Promise<TitleOf> {
  const named = rules.flatMap(({ field, codes }) => (factsOfField(field).codeSet === null ? codes : []));
  if (named.length === 0) return titlesOf([]);
  const { list, parameters } = listOf([...new Set(named)]);
  const rows = await tx.query<{ code: string; title_en: string; title_cy: string | null }>(
    `SELECT i.code, v.title_en, v.title_cy FROM intervention i
     JOIN intervention_version v ON v.intervention_id = i.id AND v.is_current
     WHERE i.service_id = :serviceId AND i.code IN (${list})`,
    { serviceId, ...parameters },
  );
  return titlesOf(rows.map(({ code, title_en: titleEn, title_cy: titleCy }) => ({ code, titleEn, titleCy })));
}
