import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTable,
  date,
  dropTables,
  flag,
  integer,
  nullable,
  owned,
  real,
  reference,
  text,
} from './support/table.js';

/** Offences with their legal outcomes, spells of education, training and employment, and skill measures. */
export class Outcomes1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'offence',
      [
        ...owned(),
        reference('child_id', 'child'),
        nullable(text('reference', 64)),
        date('committed_on'),
        text('category', 60),
        nullable(integer('seriousness')),
        flag('is_breach'),
        flag('is_recordable'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['child_id', 'committed_on'] }],
        checks: [{ name: 'ck_offence_seriousness', expression: '"seriousness" BETWEEN 1 AND 8' }],
      },
    );
    await createTable(
      runner,
      'offence_outcome',
      [
        ...owned(),
        reference('offence_id', 'offence'),
        text('outcome', 60),
        date('outcome_on'),
        nullable(text('appeal_status', 60)),
      ],
      { uniques: [['offence_id', 'outcome', 'outcome_on']] },
    );
    await createTable(
      runner,
      'ete_spell',
      [
        ...owned(),
        reference('child_id', 'child'),
        nullable(text('reference', 64)),
        text('provision_type', 60),
        text('suitability', 60),
        date('started_on'),
        nullable(date('ended_on')),
        nullable(real('hours_offered')),
        nullable(real('hours_attended')),
        integer('row_version'),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['child_id', 'started_on'] }],
        checks: [
          { name: 'ck_ete_spell_dates', expression: '"ended_on" IS NULL OR "ended_on" >= "started_on"' },
        ],
      },
    );
    await createTable(
      runner,
      'skill_measure',
      [
        ...owned(),
        reference('case_id', 'case_record'),
        nullable(reference('delivery_id', 'delivery')),
        nullable(text('reference', 64)),
        text('instrument', 60),
        text('timepoint', 2),
        date('measured_on'),
        real('score'),
        text('respondent', 60),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'instrument', 'measured_on'] }],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['skill_measure', 'ete_spell', 'offence_outcome', 'offence']);
  }
}
