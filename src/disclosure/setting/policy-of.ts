import { readSetting } from '../../organisation/service-settings.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { DEFAULT_POLICY, type DisclosurePolicy } from '../policy.js';

export const POLICY_SETTING = 'DISCLOSURE_POLICY';

/** What of the policy a service may set. The least bases of shares and means are not for it to lower. */
export type PolicySetting = Pick<DisclosurePolicy, 'threshold' | 'hidesZero' | 'hidesWhole'>;

/** How the service hides small numbers now. */
export async function policyOf(tx: ReadTransaction, serviceId: string): Promise<DisclosurePolicy> {
  const { value } = await readSetting<PolicySetting>(tx, serviceId, POLICY_SETTING);
  return { ...DEFAULT_POLICY, ...value };
}
