import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXTENTS = [
  { code: 'COMPLETED_FULL', completed: true, extent: 'FULL' },
  { code: 'COMPLETED_ADAPTED', completed: true, extent: 'ADAPTED' },
  { code: 'PARTIAL', completed: false, extent: 'PARTIAL' },
  { code: 'NOT_COMPLETED', completed: false, extent: 'LITTLE' },
];

const set = (runner: QueryRunner, code: string, attributes: object): Promise<unknown> =>
  runner.query(
    `UPDATE "reference_code" SET "attributes" = '${JSON.stringify(attributes)}'
     WHERE "code_set" = 'COMPLETION' AND "code" = '${code}'`,
  );

/** How far work came by each code of the set COMPLETION, so that the record can be held against it. */
export class CompletionExtent1764000019200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { code, completed, extent } of EXTENTS) await set(runner, code, { completed, extent });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { code, completed } of EXTENTS) await set(runner, code, { completed });
  }
}
