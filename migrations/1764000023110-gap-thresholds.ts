import type { MigrationInterface, QueryRunner } from 'typeorm';
import { insertSettings } from './support/settings.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
/** The product's choice: a fifth of those assessed is many, and three in five is few. A service sets its own. */
const SETTING = {
  id: '019ac000-0000-7000-8000-000000023110',
  name: 'GAP_THRESHOLDS',
  value: { prevalencePercent: 20, reachPercent: 60 },
};

/** From when on there is a gap between a need and what is provided for it. */
export class GapThresholds1764000023110 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return insertSettings(runner, [SETTING], RECORDED_AT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "service_setting" WHERE "name" = '${SETTING.name}'`);
  }
}
