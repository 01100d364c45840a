import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ReferenceCodeSeed } from './data/code-set.js';
import { STRATEGY_CODE_SETS } from './data/strategy-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { dropFixedOnce, makeFixedOnce } from './support/fixed-once.js';
import {
  createTable,
  date,
  dropTables,
  integer,
  longText,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

const CITED_STRATEGY: ReferenceCodeSeed = {
  ...{ codeSet: 'CITED_KIND', code: 'PROVISION_STRATEGY' },
  ...{ labelEn: 'Provision strategy', labelCy: 'Strategaeth ddarpariaeth', labelCyStatus: 'DRAFT' },
  ...{ attributes: { record: true }, sortOrder: 5, version: 1 },
};

/** What a service means to provide, and how that is going to be measured; nobody changes it once it is approved. */
export class ProvisionStrategies1764400000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, [...STRATEGY_CODE_SETS, CITED_STRATEGY], RECORDED_AT);
    await createTable(
      runner,
      'provision_strategy',
      [
        ...[...owned(), integer('version'), nullable(reference('supersedes_id', 'provision_strategy'))],
        ...[text('title_en', 200), nullable(text('title_cy', 200)), longText('summary_en')],
        ...[nullable(longText('summary_cy')), date('period_from'), date('period_to')],
        ...[reference('needs_analysis_id', 'needs_analysis'), text('owner_role', 200)],
        ...[longText('priorities'), date('review_due_on'), nullable(text('approved_by', 200))],
        ...[nullable(date('approved_on')), nullable(text('approved_at', 24)), integer('row_version')],
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['supersedes_id'] }],
        checks: [
          { name: 'ck_provision_strategy_period', expression: '"period_to" >= "period_from"' },
          {
            name: 'ck_provision_strategy_approved',
            expression:
              '("approved_at" IS NULL) = ("approved_on" IS NULL) AND ("approved_at" IS NULL) = ("approved_by" IS NULL)',
          },
        ],
      },
    );
    await makeFixedOnce(runner, 'provision_strategy', 'approved_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['provision_strategy']);
    await dropFixedOnce(runner, 'provision_strategy');
    await removeCodeSets(runner, ['STRATEGY_INTENT', 'STRATEGY_MEASURE']);
    await runner.query(
      `DELETE FROM reference_code WHERE code_set = 'CITED_KIND' AND code = 'PROVISION_STRATEGY'`,
    );
  }
}
