import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  dropTables,
  flag,
  integer,
  longText,
  needAreaCode,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

/** Interventions: an identity row, a row for each version, and the need areas each version targets. */
export class Catalogue1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'intervention', [...owned(), text('code', 40)], {
      uniques: [['service_id', 'code']],
    });
    await createTable(
      runner,
      'intervention_version',
      [
        ...owned(),
        reference('intervention_id', 'intervention'),
        integer('version_no'),
        flag('is_current'),
        text('status', 60),
        text('title_en', 200),
        nullable(text('title_cy', 200)),
        longText('summary_en'),
        nullable(longText('summary_cy')),
        text('intervention_type', 60),
        text('purpose', 60),
        nullable(reference('provider_id', 'provider')),
        integer('age_min'),
        integer('age_max'),
        longText('sexes'),
        longText('settings'),
        longText('languages'),
        nullable(integer('sessions_planned')),
        nullable(integer('minutes_per_session')),
        nullable(integer('duration_weeks')),
        flag('impact_evaluable'),
        nullable(longText('change_reason')),
        integer('row_version'),
      ],
      {
        uniques: [['intervention_id', 'version_no']],
        indices: [
          {
            name: 'ix_intervention_version_current',
            columns: ['intervention_id'],
            unique: true,
            where: '"is_current"',
          },
          { columns: ['service_id', 'is_current'] },
        ],
      },
    );
    await createTable(
      runner,
      'intervention_need',
      [
        ...owned(),
        reference('intervention_version_id', 'intervention_version'),
        needAreaCode(),
        text('target', 10),
      ],
      {
        uniques: [['intervention_version_id', 'need_area_code']],
        indices: [{ columns: ['need_area_code', 'service_id'] }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['intervention_need', 'intervention_version', 'intervention']);
  }
}
