import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  dropTables,
  flag,
  id,
  nullable,
  owned,
  recordedAt,
  reference,
  text,
} from './support/table.js';

/** Youth justice services, their delivery areas and the providers they work with. */
export class Organisation1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'youth_justice_service',
      [
        id(),
        text('code', 20),
        text('name_en', 200),
        nullable(text('name_cy', 200)),
        text('country', 10),
        flag('synthetic'),
        recordedAt(),
      ],
      { uniques: [['code']] },
    );
    await createTable(
      runner,
      'delivery_area',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        text('code', 20),
        text('name_en', 200),
        nullable(text('name_cy', 200)),
        recordedAt(),
      ],
      { uniques: [['service_id', 'code']] },
    );
    await createTable(
      runner,
      'provider',
      [
        ...owned(),
        text('code', 40),
        text('name_en', 200),
        nullable(text('name_cy', 200)),
        text('agency', 60),
      ],
      { uniques: [['service_id', 'code']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['provider', 'delivery_area', 'youth_justice_service']);
  }
}
