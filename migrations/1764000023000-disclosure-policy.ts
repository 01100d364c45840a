import type { MigrationInterface, QueryRunner } from 'typeorm';
import { insertSettings } from './support/settings.js';

const SETTING = {
  id: '019ac000-0000-7000-8000-000000000010',
  name: 'DISCLOSURE_POLICY',
  value: { threshold: 5, hidesZero: false, hidesWhole: true },
};

/** How small numbers are hidden until a service says otherwise. */
export class DisclosurePolicy1764000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertSettings(runner, [SETTING], '2026-11-27T00:00:00.000Z');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "service_setting" WHERE "name" = '${SETTING.name}'`);
  }
}
