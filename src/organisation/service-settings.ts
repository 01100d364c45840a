import type { Principal } from '../access/principal.js';
import type { ReadTransaction, WriteTransaction } from '../platform/database/transaction.js';
import { staleVersion } from '../platform/errors/domain-error.js';
import { onTakenKey } from '../platform/errors/taken-key.js';
import { ServiceSetting } from './service-setting.entity.js';

/** The practice rules that a service may set for itself. */
export type SettingName =
  'SEVERITY_MAPPINGS' | 'ASSESSMENT_STANDARDS' | 'REVIEW_STANDARDS' | 'DISCLOSURE_POLICY' | 'GAP_THRESHOLDS';

/** A practice rule as it is in force. */
export interface Setting<Value> {
  value: Value;
  versionNo: number;
  /** False: it is what ships with the product. */
  ownOfService: boolean;
}

interface SettingRow {
  value: string;
  version_no: number;
  service_id: string | null;
}

/** The newest version that the service has set, or else that ships. */
export async function readSetting<Value>(
  tx: ReadTransaction,
  serviceId: string,
  name: SettingName,
): Promise<Setting<Value>> {
  const rows = await tx.query<SettingRow>(
    `SELECT value, version_no, service_id FROM service_setting
     WHERE name = :name AND (service_id = :serviceId OR service_id IS NULL)
     ORDER BY CASE WHEN service_id IS NULL THEN 1 ELSE 0 END, version_no DESC LIMIT 1`,
    { name, serviceId },
  );
  const [row] = rows;
  if (!row) throw new Error(`The setting ${name} does not ship with the product.`);
  return {
    value: JSON.parse(row.value) as Value,
    versionNo: row.version_no,
    ownOfService: row.service_id !== null,
  };
}

/**
 * Sets a practice rule anew, over the version that the caller read, and gives the new one.
 * @throws DomainError (precondition failed) where another version is in force.
 */
export async function writeSetting<Value extends object>(
  tx: WriteTransaction,
  { serviceId, accountId }: Principal,
  name: SettingName,
  atVersion: number,
  valueOf: (versionNo: number) => Value,
): Promise<Setting<Value>> {
  const inForce = await readSetting(tx, serviceId, name);
  if (inForce.versionNo !== atVersion) throw staleVersion();
  const versionNo = atVersion + 1;
  const value = valueOf(versionNo);
  const row = { id: tx.newId(), serviceId, name, versionNo, value, setById: accountId, recordedAt: tx.now };
  await onTakenKey(tx.insert(ServiceSetting, [row]), staleVersion);
  return { value, versionNo, ownOfService: true };
}
