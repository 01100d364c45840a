import { Injectable } from '@nestjs/common';
import { visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult } from '../../audit/consult.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { type DeliveredWork, readDelivered } from '../fidelity/read-delivered.js';
import { designsOf, type VersionDesign } from '../version-design.js';
import type { CaseVarianceDto, DifferenceDto } from './dto/variance.dto.js';
import { dosesOf, type PlanActionRow, toVariance } from './to-variance.js';

interface Read {
  actions: PlanActionRow[];
  work: DeliveredWork[];
  designs: Map<string, VersionDesign>;
  reasons: Map<string, DifferenceDto>;
}

/** The reasons for which work is not delivered, as they are shown. */
async function reasonsOf(
  tx: ReadTransaction,
  codes: ReferenceCodes,
  serviceId: string,
): Promise<Map<string, DifferenceDto>> {
  const known = await codes.all(tx, serviceId, 'NON_DELIVERY_REASON');
  const rows = await tx.query<{ code: string; label_en: string; label_cy: string | null }>(
    "SELECT code, label_en, label_cy FROM reference_code WHERE code_set = 'NON_DELIVERY_REASON'",
  );
  return new Map(
    rows.flatMap(({ code: reason, label_en: labelEn, label_cy }) => {
      const attributable = known.get(reason)?.attributes.serviceAttributable;
      const serviceAttributable = typeof attributable === 'boolean' ? attributable : null;
      return known.has(reason)
        ? [[reason, { reason, labelEn, labelCy: label_cy ?? labelEn, serviceAttributable }]]
        : [];
    }),
  );
}

/** What was planned in a case, against what was delivered. */
@Injectable()
export class CaseVarianceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (not found). */
  async get(principal: Principal, caseId: string): Promise<CaseVarianceDto> {
    const read = await consult(
      this.uow,
      principal,
      (tx) => this.#read(tx, principal, caseId),
      (found) => found && { recordType: 'plannedAgainstDelivered', recordId: caseId, caseId },
    );
    if (!read) throw notFound('case');
    const { actions, work, designs, reasons } = read;
    const asOf = todayInBritain();
    const orphans = work.filter(({ planActionId }) => planActionId === null);
    const doses = orphans.map(dosesOf);
    return {
      caseId,
      asOf,
      actions: actions.map((action) => {
        const ofIt = work.filter(({ planActionId }) => planActionId === action.id);
        return toVariance(action, ofIt, { today: asOf, designs, reasons });
      }),
      orphans: {
        deliveryIds: orphans.map(({ id }) => id),
        sessions: doses.reduce((sum, dose) => sum + dose.sessionsAttended, 0),
        minutes: doses.reduce((sum, dose) => sum + dose.minutesAttended, 0),
      },
    };
  }

  async #read(tx: ReadTransaction, principal: Principal, caseId: string): Promise<Read | null> {
    const { serviceId } = principal;
    const [visible, parameters] = visibleCase('c', principal);
    const found = await tx.queryOne<{ id: string }>(
      `SELECT c.id FROM case_record c WHERE c.id = :caseId AND ${visible}`,
      { ...parameters, caseId },
    );
    if (!found) return null;
    const actions = await tx.query<PlanActionRow>(
      `SELECT id, need_area_code, intervention_version_id, planned_on, start_due_on, sessions_planned,
         minutes_planned, not_delivered_reason
       FROM plan_action WHERE case_id = :caseId ORDER BY id`,
      { caseId },
    );
    const work = await readDelivered(tx, this.codes, principal, { caseId });
    const versions = actions.flatMap((action) => action.intervention_version_id ?? []);
    const designs = await designsOf(tx, serviceId, versions);
    return { actions, work, designs, reasons: await reasonsOf(tx, this.codes, serviceId) };
  }
}
