import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { once } from '../../idempotency/once.js';
import { listOf } from '../../platform/database/conditions.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { AuditFormDto, AuditFormListDto, CreateAuditFormDto } from '../dto/audit-form.dto.js';
import { AuditForm } from './audit-form.entity.js';
import { AuditQuestion } from './audit-question.entity.js';

interface FormRow {
  id: string;
  service_id: string | null;
  code: string;
  version_no: number;
  title_en: string;
  title_cy: string | null;
  recorded_at: string;
}

/** A question as the table holds it. */
export interface QuestionRow {
  id: string;
  form_id: string;
  domain: string;
  code: string;
  text_en: string;
  text_cy: string | null;
}

/** Rows `f` of forms that a service may use. */
const USABLE = '(f.service_id IS NULL OR f.service_id = :serviceId)';

/** The questions of forms, in the order in which they are asked. */
export async function questionsOf(tx: ReadTransaction, formIds: readonly string[]): Promise<QuestionRow[]> {
  if (formIds.length === 0) return [];
  const { list, parameters } = listOf(formIds);
  return tx.query<QuestionRow>(
    `SELECT id, form_id, domain, code, text_en, text_cy FROM audit_question
     WHERE form_id IN (${list}) ORDER BY form_id, sort_order`,
    parameters,
  );
}

/** A form that the service may use, or null. */
export const findForm = (tx: ReadTransaction, serviceId: string, id: string): Promise<FormRow | null> =>
  tx.queryOne(`SELECT f.* FROM audit_form f WHERE f.id = :id AND ${USABLE}`, { id, serviceId });

const toForm = (row: FormRow, questions: readonly QuestionRow[]): AuditFormDto => ({
  id: row.id,
  code: row.code,
  versionNo: row.version_no,
  titleEn: row.title_en,
  titleCy: row.title_cy,
  shipped: row.service_id === null,
  questions: questions
    .filter(({ form_id }) => form_id === row.id)
    .map(({ domain, code, text_en: textEn, text_cy: textCy }) => ({ domain, code, textEn, textCy })),
  recordedAt: row.recorded_at,
});

/** The questions that audits of cases ask: data, not code. */
@Injectable()
export class AuditFormsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal): Promise<AuditFormListDto> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<FormRow>(
        `SELECT f.* FROM audit_form f WHERE ${USABLE} AND NOT EXISTS (
           SELECT 1 FROM audit_form n WHERE n.code = f.code AND n.version_no > f.version_no
             AND (n.service_id = f.service_id OR (n.service_id IS NULL AND f.service_id IS NULL)))
         ORDER BY CASE WHEN f.service_id IS NULL THEN 0 ELSE 1 END, f.code`,
        { serviceId },
      );
      const questions = await questionsOf(
        tx,
        rows.map(({ id }) => id),
      );
      return { items: rows.map((row) => toForm(row, questions)) };
    });
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<AuditFormDto> {
    const found = await this.uow.read((tx) => this.#read(tx, serviceId, id));
    if (!found) throw notFound('audit form');
    return found;
  }

  /** @throws DomainError naming every fault (invalid). */
  create(principal: Principal, input: CreateAuditFormDto): Promise<AuditFormDto> {
    return once(this.uow, principal, (tx) => this.#create(tx, principal, input));
  }

  async #read(tx: ReadTransaction, serviceId: string, id: string): Promise<AuditFormDto | null> {
    const row = await findForm(tx, serviceId, id);
    return row && toForm(row, await questionsOf(tx, [id]));
  }

  async #create(
    tx: WriteTransaction,
    { serviceId }: Principal,
    { code, titleEn, titleCy = null, questions }: CreateAuditFormDto,
  ): Promise<AuditFormDto> {
    const faults = new FaultList();
    const uses = questions.map(({ domain }, index) => ({
      ...{ codeSet: 'AUDIT_DOMAIN', code: domain, pointer: `/questions/${index}/domain` },
    }));
    faults.addAll(await this.codes.faults(tx, serviceId, uses));
    const names = questions.map((question) => question.code);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      const detail = 'Another question of the form has this code.';
      faults.add(`/questions/${index}/code`, 'REPEATED_QUESTION', detail);
    });
    faults.throwIfAny();
    const newest = await tx.queryOne<{ version_no: number | null }>(
      'SELECT MAX(version_no) AS version_no FROM audit_form WHERE service_id = :serviceId AND code = :code',
      { serviceId, code },
    );
    const id = tx.newId();
    const versionNo = (newest?.version_no ?? 0) + 1;
    const form: AuditForm = { id, serviceId, code, versionNo, titleEn, titleCy, recordedAt: tx.now };
    await tx.insert(AuditForm, [form]);
    await tx.insert(
      AuditQuestion,
      questions.map(({ textCy = null, ...question }, index) => ({
        ...{ id: tx.newId(), formId: id, domain: question.domain, code: question.code },
        ...{ textEn: question.textEn, textCy, sortOrder: index + 1, recordedAt: tx.now },
      })),
    );
    return (await this.#read(tx, serviceId, id)) as AuditFormDto;
  }
}
