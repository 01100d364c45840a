import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REFERRAL_OUTCOME, REFERRAL_REASON } from './data/referral-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  integer,
  longText,
  needAreaCode,
  nullable,
  owned,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';

/** Whom a child was referred to for a need, and how far that came. */
export class Referrals1764000023200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, [...REFERRAL_OUTCOME, ...REFERRAL_REASON], RECORDED_AT);
    await createTable(
      runner,
      'referral',
      [
        ...[...owned(), { ...integer('row_checksum'), default: 0 }, reference('case_id', 'case_record')],
        ...[needAreaCode(), text('agency', 60), nullable(text('referred_to', 200)), date('referred_on')],
        ...[nullable(text('outcome', 60)), nullable(date('decided_on')), nullable(text('confirmed_by', 200))],
        ...[nullable(date('assessed_on')), nullable(date('offered_on')), nullable(date('attended_on'))],
        ...[nullable(date('ended_on')), nullable(text('reason', 60)), nullable(longText('note'))],
        integer('row_version'),
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['case_id', 'need_area_code'] }],
        checks: [
          { name: 'ck_referral_decided', expression: '("outcome" IS NULL) = ("decided_on" IS NULL)' },
          { name: 'ck_referral_attended', expression: '"attended_on" IS NULL OR "offered_on" IS NOT NULL' },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['referral']);
    await removeCodeSets(runner, ['REFERRAL_OUTCOME', 'REFERRAL_REASON']);
  }
}
