import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFAULT_AUDIT_FORM, DEFAULT_AUDIT_QUESTIONS } from './data/audit-form.js';
import { QUALITY_CODE_SETS } from './data/quality-codes.js';
import { insertCodes, removeCodeSets } from './support/codes.js';
import {
  createTable,
  date,
  dropTables,
  flag,
  id,
  insertRows,
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
const checksum = () => ({ ...integer('row_checksum'), default: 0 });
const words = (name: string) => nullable(text(name, 1000));
const byId = { columns: ['service_id', 'id'] };

async function shipForm(runner: QueryRunner): Promise<void> {
  const { id: formId, code, titleEn, titleCy } = DEFAULT_AUDIT_FORM;
  await insertRows(runner, 'audit_form', [
    {
      id: formId,
      service_id: null,
      ...{ code, version_no: 1, title_en: titleEn, title_cy: titleCy, recorded_at: RECORDED_AT },
    },
  ]);
  await insertRows(
    runner,
    'audit_question',
    DEFAULT_AUDIT_QUESTIONS.map(([domain, question, textEn, textCy], index) => ({
      id: `${formId.slice(0, -3)}${String(index + 101)}`,
      ...{ form_id: formId, domain, code: question, text_en: textEn, text_cy: textCy },
      ...{ sort_order: index + 1, recorded_at: RECORDED_AT },
    })),
  );
}

/** Observation of delivery, samples of cases, audits of cases, and what is done about what they find. */
export class Quality1764000021200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await insertCodes(runner, QUALITY_CODE_SETS, RECORDED_AT);
    await createTable(
      runner,
      'audit_form',
      [
        id(),
        nullable(reference('service_id', 'youth_justice_service')),
        ...[text('code', 40), integer('version_no'), text('title_en', 200)],
        ...[nullable(text('title_cy', 200)), recordedAt()],
      ],
      { uniques: [['service_id', 'code', 'version_no']] },
    );
    await createTable(
      runner,
      'audit_question',
      [
        ...[id(), reference('form_id', 'audit_form'), text('domain', 60), text('code', 40)],
        ...[text('text_en', 500), nullable(text('text_cy', 500)), integer('sort_order'), recordedAt()],
      ],
      { uniques: [['form_id', 'code']] },
    );
    await shipForm(runner);
    await createTable(
      runner,
      'quality_sample',
      [
        ...[...owned(), text('title', 200), text('population', 20), date('since'), date('until')],
        ...[longText('strata'), integer('size'), integer('seed'), text('algorithm', 20)],
        ...[integer('population_size'), longText('allocation'), reference('made_by_id', 'account')],
      ],
      { indices: [byId] },
    );
    await createTable(
      runner,
      'quality_sample_member',
      [
        ...[...owned(), reference('sample_id', 'quality_sample'), reference('case_id', 'case_record')],
        ...[nullable(reference('session_id', 'delivery_session')), text('stratum', 300)],
        ...[integer('position'), checksum()],
      ],
      {
        uniques: [['sample_id', 'position']],
        indices: [{ columns: ['case_id'] }, { columns: ['session_id'] }],
      },
    );
    await createTable(
      runner,
      'observation',
      [
        ...[...owned(), reference('case_id', 'case_record'), reference('delivery_id', 'delivery')],
        ...[nullable(reference('session_id', 'delivery_session')), reference('observer_id', 'worker')],
        ...[nullable(reference('deliverer_id', 'worker')), date('observed_on')],
        ...[words('words'), words('strengths'), words('actions'), checksum()],
      ],
      {
        indices: [
          ...[byId, { columns: ['case_id', 'id'] }, { columns: ['delivery_id', 'observed_on'] }],
          ...[{ columns: ['session_id'] }, { columns: ['service_id', 'observed_on'] }],
        ],
      },
    );
    await createTable(
      runner,
      'observation_item',
      [
        ...[...owned(), reference('observation_id', 'observation'), text('component', 60)],
        ...[flag('is_core'), text('answer', 3), words('words'), checksum()],
      ],
      { uniques: [['observation_id', 'is_core', 'component']] },
    );
    await createTable(
      runner,
      'case_audit',
      [
        ...[...owned(), reference('case_id', 'case_record'), reference('form_id', 'audit_form')],
        ...[reference('auditor_id', 'worker'), date('audited_on'), text('setting', 60)],
        ...[
          nullable(reference('sample_id', 'quality_sample')),
          nullable({ name: 'follows_id', type: 'uuid' }),
        ],
        ...[words('words'), checksum()],
      ],
      {
        indices: [
          ...[byId, { columns: ['case_id', 'id'] }, { columns: ['service_id', 'audited_on'] }],
          { columns: ['sample_id'] },
        ],
      },
    );
    await createTable(
      runner,
      'case_audit_answer',
      [
        ...[...owned(), reference('audit_id', 'case_audit'), reference('question_id', 'audit_question')],
        ...[text('answer', 3), words('words'), checksum()],
      ],
      { uniques: [['audit_id', 'question_id']] },
    );
    await createTable(
      runner,
      'case_audit_need',
      [
        ...[...owned(), reference('audit_id', 'case_audit'), needAreaCode(), text('sufficient', 3)],
        ...[words('words'), checksum()],
      ],
      { uniques: [['audit_id', 'need_area_code']] },
    );
    await createTable(
      runner,
      'quality_action',
      [
        ...[...owned(), reference('case_id', 'case_record'), nullable(reference('audit_id', 'case_audit'))],
        ...[nullable(reference('observation_id', 'observation')), text('finding', 1000)],
        ...[text('action', 1000), nullable(text('qualification', 60)), reference('owner_id', 'worker')],
        ...[date('due_on'), nullable(date('done_on')), integer('row_version'), checksum()],
      ],
      {
        indices: [
          ...[
            byId,
            { columns: ['case_id', 'id'] },
            { columns: ['audit_id'] },
            { columns: ['observation_id'] },
          ],
          { columns: ['owner_id', 'done_on'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      ...['quality_action', 'case_audit_need', 'case_audit_answer', 'case_audit', 'observation_item'],
      ...['observation', 'quality_sample_member', 'quality_sample', 'audit_question', 'audit_form'],
    ]);
    await removeCodeSets(runner, ['AUDIT_DOMAIN', 'OBSERVATION_ITEM']);
  }
}
