import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCREDITATION_CODE_SETS } from './data/accreditation-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import { createTable, date, dropTables, integer, nullable, owned, reference, text } from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const checksum = () => ({ ...integer('row_checksum'), default: 0 });

/** Awards of children, from the offer to the use, and each step on the way. */
export class Accreditation1764000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, ACCREDITATION_CODE_SETS, RECORDED_AT);
    await createTable(
      runner,
      'accreditation',
      [
        ...owned(),
        reference('child_id', 'child'),
        nullable(reference('delivery_id', 'delivery')),
        nullable(text('reference', 64)),
        text('award', 60),
        nullable(text('title', 200)),
        text('awarding_body', 200),
        nullable(text('level', 60)),
        nullable(integer('credits')),
        nullable(text('referred_by', 60)),
        text('stage', 60),
        date('stage_on'),
        nullable(date('achieved_on')),
        nullable(date('expires_on')),
        nullable(text('certificate_reference', 64)),
        integer('row_version'),
        checksum(),
      ],
      {
        uniques: [['service_id', 'reference']],
        indices: [
          { columns: ['service_id', 'id'] },
          { columns: ['child_id', 'award'] },
          { columns: ['delivery_id'] },
        ],
      },
    );
    await createTable(
      runner,
      'accreditation_move',
      [
        ...owned(),
        reference('accreditation_id', 'accreditation'),
        nullable(text('from_stage', 60)),
        text('to_stage', 60),
        date('moved_on'),
        nullable(text('reason', 60)),
        nullable(text('used_for', 60)),
        checksum(),
      ],
      { indices: [{ columns: ['accreditation_id', 'id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['accreditation_move', 'accreditation']);
    await removeCodeSets(runner, [...new Set(ACCREDITATION_CODE_SETS.map(({ codeSet }) => codeSet))]);
  }
}
