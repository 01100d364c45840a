import type { ReadTransaction } from '../../platform/database/transaction.js';
import type { PracticeRule } from '../rules/practice-rule.js';
import { PRACTICE_RULES } from '../rules/registry.js';

/** A rule as a service has set it. */
export interface RuleInForce {
  rule: PracticeRule;
  /** Null: it has none. */
  threshold: number | null;
  isOn: boolean;
  /** Null: as it ships. */
  setById: string | null;
  setAt: string | null;
}

interface SettingRow {
  rule: string;
  threshold: number | null;
  is_on: boolean | number;
  set_by_id: string;
  recorded_at: string;
}

/** Every rule, as it ships or as the service has set it. */
export async function rulesInForce(tx: ReadTransaction, serviceId: string): Promise<RuleInForce[]> {
  const rows = await tx.query<SettingRow>(
    `SELECT rule, threshold, is_on, set_by_id, recorded_at FROM practice_rule_setting
     WHERE service_id = :serviceId AND ended_at IS NULL`,
    { serviceId },
  );
  const settings = new Map(rows.map((row) => [row.rule, row]));
  return PRACTICE_RULES.map((rule) => {
    const set = settings.get(rule.code);
    return {
      rule,
      threshold: rule.threshold && (set?.threshold ?? rule.threshold.default),
      isOn: set ? Boolean(set.is_on) : true,
      setById: set?.set_by_id ?? null,
      setAt: set?.recorded_at ?? null,
    };
  });
}
