import { Injectable } from '@nestjs/common';
import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult } from '../../audit/consult.js';
import { findCase } from '../../cases/case-lookup.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { whereAll } from '../../platform/database/conditions.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { newestJudgements } from '../../quality/sufficiency/newest-judgements.js';
import type { CaseScopeSql } from '../attention/case-scope.js';
import type { CaseConcordanceDto, CaseNeedDto, CaseWorkByPurposeDto } from '../dto/concordance.dto.js';
import { FALL_OUT_REASONS, placeOf } from '../funnel/funnel-rules.js';
import { NEED_FACT_COLUMNS, type NeedFactRow, toNeedFacts } from '../funnel/need-fact-rows.js';
import { needFactTables } from '../funnel/need-facts.sql.js';
import { STEP_LABELS } from '../funnel/to-funnel.js';
import { codesWith } from '../rules/rule-codes.js';
import { isHigh, judgementFor, type LabelledCode, labelledCodes } from './code-labels.js';
import { concordanceOf, orphansOf, planDeliveryOf, timelyStartsOf, workBy } from './concordance-rules.js';
import { type ConcordanceFacts, readFacts } from './read-facts.js';
import { untrainedOf } from './untrained.js';
import { NO_WORK, toPart, toPlanDelivery, toWorkByStatus } from './to-concordance.js';

/** How far assessment, plan and delivery of one case agree, need by need. */
@Injectable()
export class CaseConcordanceService {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError (not found). */
  async get(principal: Principal, caseId: string): Promise<CaseConcordanceDto> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => this.#read(tx, principal, caseId),
      (read) => read && { recordType: 'caseConcordance', recordId: caseId, caseId, childId: read.childId },
    );
    if (!found) throw notFound('case');
    return found.body;
  }

  async #read(
    tx: ReadTransaction,
    principal: Principal,
    caseId: string,
  ): Promise<{ body: CaseConcordanceDto; childId: string } | null> {
    const ofCase = await findCase(tx, principal, caseId);
    if (!ofCase) return null;
    const { serviceId } = principal;
    const scope = whereAll([visibleCase('c', principal), ['c.id = :caseId', { caseId }]]);
    const facts = await readFacts(tx, serviceId, scope);
    const dose = await codesWith(tx, serviceId, ['ATTENDANCE', 'countsTowardsDose', true]);
    const untrained = await untrainedOf(tx, serviceId, scope, dose);
    const today = todayInBritain();
    const levels = await labelledCodes(tx, serviceId, 'JUDGEMENT_LEVEL');
    const purposes = await labelledCodes(tx, serviceId, 'PURPOSE');
    const body = {
      caseId,
      asOf: today,
      concordance: toPart(concordanceOf(facts.needs, facts.actions)),
      planDelivery: toPlanDelivery(planDeliveryOf(facts.actions)),
      orphanSessions: toPart(orphansOf(facts.cases)),
      untrainedSessions: { ...toPart(untrained), delivererNotKnown: untrained.delivererNotKnown },
      timelyStarts: toPart(timelyStartsOf(facts.actions, today)),
      byPurpose: byPurpose(facts, purposes, levels),
      byStatus: toWorkByStatus(facts.actions),
      needs: await this.#needs(tx, serviceId, { ...scope, dose }, facts),
    };
    return { body, childId: ofCase.childId };
  }

  async #needs(
    tx: ReadTransaction,
    serviceId: string,
    { dose, ...scope }: CaseScopeSql & { dose: Awaited<ReturnType<typeof codesWith>> },
    { actions }: ConcordanceFacts,
  ): Promise<CaseNeedDto[]> {
    const completed = await codesWith(tx, serviceId, ['COMPLETION', 'completed', true]);
    const rows = await tx.query<NeedFactRow>(
      `WITH ${needFactTables(scope, { completed: completed.list })}
       SELECT ${NEED_FACT_COLUMNS} FROM need_fact f ORDER BY f.need_area_code`,
      { ...scope.parameters, ...completed.parameters },
    );
    const judged = await newestJudgements(tx, scope, dose);
    const work = workBy(actions, ({ needAreaCode }) => needAreaCode);
    return rows.map((row): CaseNeedDto => {
      const { step, fellOut } = placeOf(toNeedFacts(row));
      const [stepLabelEn, stepLabelCy] = STEP_LABELS[step];
      const [labelEn, labelCy] = fellOut ? FALL_OUT_REASONS[fellOut.reason] : ['', ''];
      return {
        needAreaCode: row.need_area_code,
        ...{ step, stepLabelEn, stepLabelCy },
        fellOut: fellOut && { ...fellOut, labelEn, labelCy },
        ...(work.get(row.need_area_code) ?? NO_WORK),
        sufficiency: judged.find(({ needAreaCode }) => needAreaCode === row.need_area_code) ?? null,
      };
    });
  }
}

/** The balance of the plan of a case against what it was judged to be. */
function byPurpose(
  { actions, cases }: ConcordanceFacts,
  purposes: readonly LabelledCode[],
  levels: readonly LabelledCode[],
): CaseWorkByPurposeDto[] {
  const work = workBy(actions, ({ purpose }) => purpose);
  return purposes.map((purpose) => {
    const done = work.get(purpose.code) ?? NO_WORK;
    const judgement = judgementFor(purpose, cases[0]?.judgements ?? {});
    const high = isHigh(levels, judgement);
    return {
      purpose: purpose.code,
      judgement,
      unanswered: high === null ? null : high && done.actions === 0,
      ...done,
    };
  });
}
