import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COMMISSIONING_CODE_SETS } from './data/commissioning-codes.js';
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

/** Decisions on what is provided, what follows from them, and gaps that partners were asked to close. */
export class Commissioning1764000023310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, COMMISSIONING_CODE_SETS, RECORDED_AT);
    await createTable(
      runner,
      'commissioning_decision',
      [
        ...[...owned(), text('title', 200), longText('question'), longText('cites'), longText('options')],
        ...[date('response_due_on'), nullable(text('outcome', 60)), nullable(longText('decision'))],
        ...[nullable(longText('reason')), nullable(text('decided_by', 200)), nullable(date('decided_on'))],
        ...[nullable(date('review_due_on')), integer('row_version')],
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }],
        checks: [
          {
            name: 'ck_commissioning_decision_outcome',
            expression:
              '("outcome" IS NULL) = ("decided_on" IS NULL) AND ("outcome" IS NULL) = ("decided_by" IS NULL)',
          },
        ],
      },
    );
    await createTable(
      runner,
      'commissioning_action',
      [
        ...[...owned(), reference('decision_id', 'commissioning_decision'), text('action', 1000)],
        ...[text('owner', 200), date('due_on'), nullable(longText('progress')), text('state', 60)],
        ...[nullable(date('ended_on')), nullable(text('reason', 1000)), nullable(longText('follow_up'))],
        ...[nullable(date('followed_up_on')), integer('row_version')],
      ],
      { indices: [{ columns: ['service_id', 'id'] }, { columns: ['decision_id', 'id'] }] },
    );
    await createTable(
      runner,
      'gap_escalation',
      [
        ...[...owned(), nullable(reference('decision_id', 'commissioning_decision'))],
        ...[nullable(needAreaCode()), text('partner', 200), longText('asked'), date('escalated_on')],
        ...[date('response_due_on'), nullable(text('response', 60)), nullable(longText('response_text'))],
        ...[nullable(date('responded_on')), integer('row_version')],
      ],
      {
        indices: [{ columns: ['service_id', 'id'] }, { columns: ['decision_id', 'id'] }],
        checks: [
          {
            name: 'ck_gap_escalation_response',
            expression: '("response" IS NULL) = ("responded_on" IS NULL)',
          },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['gap_escalation', 'commissioning_action', 'commissioning_decision']);
    const sets = ['DECISION_OUTCOME', 'CITED_KIND', 'COMMISSIONING_ACTION_STATE', 'PARTNER_RESPONSE'];
    await removeCodeSets(runner, sets);
  }
}
