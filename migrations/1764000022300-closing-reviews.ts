import type { MigrationInterface, QueryRunner } from 'typeorm';

const set = (runner: QueryRunner, attributes: object): Promise<unknown> =>
  runner.query(
    `UPDATE "reference_code" SET "attributes" = '${JSON.stringify(attributes)}', "version" = "version" + 1
     WHERE "code_set" = 'REVIEW_KIND' AND "code" = 'FINAL'`,
  );

/** Which kind of review closes a case, and may so follow its closing. */
export class ClosingReviews1764000022300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await set(runner, { closesCase: true });
  }

  async down(runner: QueryRunner): Promise<void> {
    await set(runner, {});
  }
}
