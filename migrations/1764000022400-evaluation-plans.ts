import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { EVALUATION_CODE_SETS } from './data/evaluation-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { addColumns, dropColumns } from './support/columns.js';
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
const LOOK = ['plan_id', 'look'];
const OF_PLAN = '"plan_id" IS NOT NULL';

/** Evaluations that are settled before anybody sees a result, and the runs that name them. */
export class EvaluationPlans1764000022400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, EVALUATION_CODE_SETS, RECORDED_AT);
    await createTable(
      runner,
      'evaluation_plan',
      [
        ...[...owned(), reference('intervention_id', 'intervention'), text('title', 200)],
        ...[longText('question'), text('outcome', 60), longText('design'), integer('minimum_children')],
        ...[date('analysis_on'), longText('decision_rule'), nullable(text('fixed_at', 24))],
        ...[nullable(reference('fixed_by_id', 'account')), nullable(integer('runs_before_fixing'))],
        ...[nullable(date('withdrawn_on')), nullable(text('withdrawn_reason', 500)), integer('row_version')],
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['intervention_id'] }],
        checks: [
          {
            name: 'ck_evaluation_plan_fixed',
            expression: '("fixed_at" IS NULL) = ("runs_before_fixing" IS NULL)',
          },
          {
            name: 'ck_evaluation_plan_withdrawn',
            expression: '("withdrawn_on" IS NULL) = ("withdrawn_reason" IS NULL)',
          },
        ],
      },
    );
    await addColumns(runner, 'evaluation_run', [
      nullable(reference('plan_id', 'evaluation_plan')),
      nullable(integer('look')),
    ]);
    await runner.createIndex(
      'evaluation_run',
      new TableIndex({
        name: runner.connection.namingStrategy.indexName('evaluation_run', LOOK, OF_PLAN),
        columnNames: LOOK,
        isUnique: true,
        where: OF_PLAN,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(
      'evaluation_run',
      runner.connection.namingStrategy.indexName('evaluation_run', LOOK, OF_PLAN),
    );
    await dropColumns(runner, 'evaluation_run', ['plan_id', 'look']);
    await dropTables(runner, ['evaluation_plan']);
    await removeCodeSets(runner, ['EVALUATION_OUTCOME', 'EVALUATION_METHOD', 'EVALUATION_COVARIATE']);
  }
}
