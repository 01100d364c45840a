import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After how many months training is to be taken again, by qualification; those that are not here do not run out. */
const REFRESHED_AFTER: Readonly<Record<number, readonly string[]>> = {
  24: ['HARMFUL_SEXUAL_BEHAVIOUR', 'FIRE_SETTER_ADVISER'],
  36: [
    'RESTORATIVE_FACILITATION',
    'FAMILY_GROUP_CONFERENCING',
    'MOTIVATIONAL_INTERVIEWING',
    'COGNITIVE_BEHAVIOURAL',
    'INTENSIVE_SUPERVISION',
    'SAFEGUARDING',
    'FIRST_AID',
  ],
};

async function setAttributes(runner: QueryRunner, attributesOf: (months: number) => object): Promise<void> {
  for (const [months, codes] of Object.entries(REFRESHED_AFTER)) {
    const attributes = JSON.stringify(attributesOf(Number(months)));
    const list = codes.map((code) => `'${code}'`).join(', ');
    await runner.query(
      `UPDATE reference_code SET attributes = '${attributes}' WHERE code_set = 'QUALIFICATION' AND code IN (${list})`,
    );
  }
}

/** Says of qualifications how long they last, so that a training record knows when it runs out. */
export class QualificationRefreshers1764000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await setAttributes(runner, (refresherMonths) => ({ refresherMonths }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await setAttributes(runner, () => ({}));
  }
}
