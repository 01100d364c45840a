import type { QueryRunner } from 'typeorm';
import { insertRows } from './table.js';

/** What a service goes by until it sets its own. */
export interface ShippedSetting {
  id: string;
  name: string;
  value: object;
}

/** Ships the first version of settings. Frozen with the migrations that use it, as table.ts is. */
export const insertSettings = (
  runner: QueryRunner,
  settings: readonly ShippedSetting[],
  recordedAt: string,
): Promise<void> =>
  insertRows(
    runner,
    'service_setting',
    settings.map(({ id, name, value }) => ({
      id,
      service_id: null,
      name,
      version_no: 1,
      value,
      set_by_id: null,
      recorded_at: recordedAt,
    })),
  );
