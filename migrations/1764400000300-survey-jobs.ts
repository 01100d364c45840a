import type { MigrationInterface, QueryRunner } from 'typeorm';

const JOBS = 'evaluation_job';

async function setInterventionNullable(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const before = (await runner.getTable(JOBS))?.findColumnByName('intervention_id');
  if (!before) throw new Error(`${JOBS} has no column intervention_id.`);
  const after = before.clone();
  after.isNullable = isNullable;
  await runner.changeColumn(JOBS, before, after);
}

/** Surveys are worked out as evaluations are: a job without an intervention is of all of them. */
export class SurveyJobs1764400000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await setInterventionNullable(runner, true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM ${JOBS} WHERE intervention_id IS NULL`);
    await setInterventionNullable(runner, false);
  }
}
