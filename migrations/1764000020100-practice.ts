import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { SUFFICIENCY } from './data/practice-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  flag,
  id,
  integer,
  longText,
  needAreaCode,
  nullable,
  owned,
  recordedAt,
  reference,
  text,
} from './support/table.js';

const RECORDED_AT = '2026-11-27T00:00:00.000Z';
const SETTLING = ['NEED_NO_LONGER_PRESENT', 'NEED_MET_ELSEWHERE', 'DECEASED'];
const rowChecksum = { ...integer('row_checksum'), default: 0 };

/** An index that takes the place of a narrower one, so that what is read of many cases is read from the index alone. */
async function widenIndex(runner: QueryRunner, table: string, from: string[], to: string[]): Promise<void> {
  const { namingStrategy: naming } = runner.connection;
  await runner.getTable(table);
  await runner.dropIndex(table, naming.indexName(table, from));
  await runner.createIndex(table, new TableIndex({ name: naming.indexName(table, to), columnNames: to }));
}

const NARROW = ['case_id', 'need_area_code', 'assessed_on'];
const WIDE = [...NARROW, 'is_priority', 'severity', 'id'];
const OF_CASE = ['case_id'];
const OF_NEED = ['case_id', 'need_area_code', 'not_delivered_on'];

/** Reasons that settle a need, marked as such: what is closed for one of them leaves nothing to be planned. */
const markSettling = (runner: QueryRunner, attributes: string): Promise<unknown> =>
  runner.query(
    `UPDATE reference_code SET attributes = '${attributes}', version = version + 1
     WHERE code_set = 'NON_DELIVERY_REASON' AND code IN (${SETTLING.map((code) => `'${code}'`).join(', ')})`,
  );

/** What practice lists need: thresholds of rules, what was acknowledged, judgements of sufficiency. */
export class Practice1764000020100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'practice_rule_setting',
      [
        id(),
        reference('service_id', 'youth_justice_service'),
        text('rule', 60),
        nullable(integer('threshold')),
        flag('is_on'),
        reference('set_by_id', 'account'),
        nullable(text('ended_at', 24)),
        recordedAt(),
      ],
      { indices: [{ columns: ['service_id', 'rule'] }] },
    );
    await createTable(
      runner,
      'attention_acknowledgement',
      [
        ...owned(),
        rowChecksum,
        reference('case_id', 'case_record'),
        text('item_id', 120),
        longText('reason'),
        date('until_on'),
        reference('acknowledged_by_id', 'account'),
      ],
      { indices: [{ columns: ['service_id', 'until_on'] }, { columns: ['case_id', 'item_id'] }] },
    );
    await createTable(
      runner,
      'need_sufficiency',
      [
        ...owned(),
        rowChecksum,
        reference('case_id', 'case_record'),
        needAreaCode(),
        text('judgement', 60),
        nullable(longText('words')),
        date('judged_on'),
        reference('judged_by_id', 'account'),
      ],
      { indices: [{ columns: ['case_id', 'need_area_code', 'judged_on'] }] },
    );
    await insertCodes(runner, SUFFICIENCY, RECORDED_AT);
    await markSettling(runner, '{"serviceAttributable":false,"settlesNeed":true}');
    await widenIndex(runner, 'need_rating', NARROW, WIDE);
    await widenIndex(runner, 'plan_action', OF_CASE, OF_NEED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await widenIndex(runner, 'plan_action', OF_NEED, OF_CASE);
    await widenIndex(runner, 'need_rating', WIDE, NARROW);
    await markSettling(runner, '{"serviceAttributable":false}');
    await removeCodeSets(runner, ['SUFFICIENCY']);
    await dropTables(runner, ['need_sufficiency', 'attention_acknowledgement', 'practice_rule_setting']);
  }
}
