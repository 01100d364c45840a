import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVIDENCE_CODES } from './data/evidence-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { createTable, date, dropTables, integer, longText } from './support/table.js';
import { nullable, owned, real, reference, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** What is known of whether an intervention works: each piece of evidence in its own scheme's scale. */
export class Evidence1764000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, EVIDENCE_CODES, RECORDED_AT);
    await createTable(
      runner,
      'evidence_item',
      [
        ...owned(),
        reference('intervention_id', 'intervention'),
        text('scheme', 60),
        text('rating', 60),
        nullable(integer('evidence_security')),
        nullable(integer('cost_rating')),
        nullable(text('direction', 60)),
        nullable(reference('evaluation_id', 'evaluation_run')),
        text('citation', 500),
        nullable(text('url', 1000)),
        nullable(text('population', 500)),
        nullable(text('outcome', 500)),
        nullable(text('effect_metric', 60)),
        nullable(real('effect_value')),
        nullable(real('effect_low')),
        nullable(real('effect_high')),
        nullable(integer('effect_n')),
        nullable(longText('applicability')),
        nullable(reference('reviewed_by_id', 'account')),
        date('reviewed_on'),
        nullable(date('accessed_on')),
        date('stale_after'),
        nullable(date('withdrawn_on')),
        nullable(text('withdrawn_reason', 500)),
        nullable(reference('withdrawn_by_id', 'account')),
        integer('row_version'),
      ],
      {
        indices: [{ columns: ['intervention_id'] }, { columns: ['service_id', 'id'] }],
        checks: [
          {
            name: 'ck_evidence_item_withdrawn',
            expression: '("withdrawn_on" IS NULL) = ("withdrawn_reason" IS NULL)',
          },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['evidence_item']);
    await removeCodeSets(runner, [...new Set(EVIDENCE_CODES.map(({ codeSet }) => codeSet))]);
  }
}
