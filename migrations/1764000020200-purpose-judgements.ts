import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The judgement of an assessment that a purpose answers. */
const JUDGEMENTS: Readonly<Record<string, string>> = {
  REOFFENDING: 'LIKELIHOOD_OF_REOFFENDING',
  HARM_TO_OTHERS: 'RISK_OF_HARM',
  SAFETY: 'SAFETY_AND_WELLBEING',
};

/** Says of each purpose of work which judgement it answers, so that the balance of a plan can be set against them. */
export class PurposeJudgements1764000020200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [code, answers] of Object.entries(JUDGEMENTS)) await this.#describe(runner, code, { answers });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const code of Object.keys(JUDGEMENTS)) await this.#describe(runner, code, {});
  }

  async #describe(runner: QueryRunner, code: string, attributes: object): Promise<void> {
    await runner.query(
      `UPDATE reference_code SET attributes = '${JSON.stringify(attributes)}'
       WHERE code_set = 'PURPOSE' AND code = '${code}'`,
    );
  }
}
