import type { Principal } from '../../access/principal.js';
import { audit } from '../../audit/audit-log.js';
import { requireCase } from '../../cases/case-lookup.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction, WriteTransaction } from '../../platform/database/transaction.js';
import type { FieldFault } from '../../platform/errors/domain-error.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { foundOrRefused, gather } from '../../platform/errors/gather-faults.js';
import type { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { workerFaultsOf } from '../../workforce/worker-lookup.js';
import type { CaseAuditDto, CreateCaseAuditDto } from '../dto/case-audit.dto.js';
import { doseCodesOf } from '../dose-codes.js';
import { insertJudgements, judgedNeedFaults } from '../sufficiency/judge-needs.js';
import { findForm, questionsOf } from './audit-forms.service.js';
import { CaseAuditAnswer } from './case-audit-answer.entity.js';
import { type CaseAuditRow, findCaseAudit, partsOf, toCaseAudit } from './case-audit-row.js';
import { caseAuditFaults } from './case-audit-rules.js';
import { CaseAudit } from './case-audit.entity.js';

/** Faults of what an audit names besides its case: the sample that drew it, and the audit that it repeats. */
async function sourceFaults(
  tx: ReadTransaction,
  principal: Principal,
  { caseId, sampleId, followsId, auditedOn }: CreateCaseAuditDto,
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  if (sampleId) {
    const member = await tx.queryOne(
      'SELECT id FROM quality_sample_member WHERE sample_id = :sampleId AND case_id = :caseId LIMIT 1',
      { sampleId, caseId },
    );
    const detail = 'The sample did not draw this case.';
    if (!member) faults.push({ pointer: '/sampleId', code: 'NOT_IN_SAMPLE', detail });
  }
  if (followsId) {
    const earlier = await findCaseAudit(tx, principal, followsId);
    if (earlier?.case_id !== caseId) {
      const detail = 'The case has no audit with this id.';
      faults.push({ pointer: '/followsId', code: 'UNKNOWN_AUDIT', detail });
    } else if (earlier.audited_on > auditedOn) {
      const detail = 'The audit that this one repeats is later.';
      faults.push({ pointer: '/followsId', code: 'AUDIT_IS_LATER', detail });
    }
  }
  return faults;
}

/**
 * Records an audit of a case.
 * @throws DomainError naming every fault (invalid).
 */
export async function recordCaseAudit(
  tx: WriteTransaction,
  codes: ReferenceCodes,
  principal: Principal,
  input: CreateCaseAuditDto,
): Promise<CaseAuditDto> {
  const { serviceId } = principal;
  const { formId, auditorId, auditedOn, sampleId = null, followsId = null } = input;
  const faults = new FaultList();
  const found = await gather(faults, requireCase(tx, principal, input.caseId, '/caseId'));
  const form = await findForm(tx, serviceId, formId);
  if (!form)
    faults.add('/formId', 'UNKNOWN_FORM', 'The service has no form with this id; see GET /v1/audit-forms.');
  faults.addAll(await workerFaultsOf(tx, serviceId, { '/auditorId': auditorId }));
  const uses = [{ codeSet: 'SETTING', code: input.setting, pointer: '/setting' }];
  faults.addAll(await codes.faults(tx, serviceId, uses));
  const questions = form ? await questionsOf(tx, [formId]) : [];
  const names = questions.map(({ code }) => code);
  if (found && form) faults.addAll(caseAuditFaults(input, names, found.openedOn, todayInBritain()));
  const needs = (input.needs ?? []).map((need, index) => ({ ...need, pointer: `/needs/${index}` }));
  if (found) {
    const judged = { serviceId, caseId: found.id, judgedOn: auditedOn };
    faults.addAll(await judgedNeedFaults(tx, codes, judged, needs));
  }
  if (found) faults.addAll(await sourceFaults(tx, principal, input));
  const { caseRecord } = foundOrRefused(faults, { caseRecord: found });
  const own = { serviceId, deliveryAreaId: caseRecord.deliveryAreaId, recordedAt: tx.now };
  const row: CaseAudit = {
    ...{ id: tx.newId(), ...own, caseId: caseRecord.id, formId, auditorId, auditedOn },
    ...{ setting: input.setting ?? caseRecord.setting, sampleId, followsId, words: input.words ?? null },
  };
  await tx.insert(CaseAudit, [row]);
  const idOf = new Map(questions.map(({ code, id }) => [code, id]));
  await tx.insert(
    CaseAuditAnswer,
    input.answers.map(({ question, answer, words = null }) => ({
      ...{ id: tx.newId(), ...own, auditId: row.id },
      ...{ questionId: idOf.get(question) ?? '', answer, words },
    })),
  );
  const judged = { caseId: row.caseId, judgedOn: auditedOn, judgedById: null, auditId: row.id };
  await insertJudgements(tx, { ...own, ...judged }, needs);
  const event = { recordType: 'caseAudit', recordId: row.id, caseId: row.caseId };
  await audit(tx, principal, { action: 'COLLECTION', ...event });
  const stored = (await findCaseAudit(tx, principal, row.id)) as CaseAuditRow;
  return toCaseAudit(stored, await partsOf(tx, [row.id], await doseCodesOf(tx, codes, serviceId)));
}
