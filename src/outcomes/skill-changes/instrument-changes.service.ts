import { Injectable } from '@nestjs/common';
import { ofVisibleCase, visibleCase } from '../../access/case-visibility.js';
import type { Principal } from '../../access/principal.js';
import { consult } from '../../audit/consult.js';
import { instrumentsOf } from '../../instruments/instrument-rows.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { SELECT_MEASURES, type SkillMeasureRow, toSkillMeasure } from '../skill-measure-row.js';
import { caseChanges } from './case-changes.js';
import type { InstrumentChangesDto } from './dto/instrument-changes.dto.js';

/** How skills and wellbeing changed in cases. */
@Injectable()
export class InstrumentChangesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (not found). */
  async ofCase(principal: Principal, caseId: string): Promise<InstrumentChangesDto> {
    const found = await consult(
      this.uow,
      principal,
      (tx) => this.#read(tx, principal, caseId),
      (read) => read && { recordType: 'instrumentChanges', caseId: read.caseId },
    );
    if (!found) throw notFound('case');
    return found;
  }

  async #read(
    tx: ReadTransaction,
    principal: Principal,
    caseId: string,
  ): Promise<InstrumentChangesDto | null> {
    const { serviceId } = principal;
    const [mayBeSeen, seer] = visibleCase('c', principal);
    const visible = await tx.queryOne(
      `SELECT c.id FROM case_record c WHERE c.id = :caseId AND ${mayBeSeen}`,
      {
        ...{ ...seer, caseId },
      },
    );
    if (!visible) return null;
    const instruments = await instrumentsOf(tx, serviceId);
    const [ofCase, parameters] = ofVisibleCase('m.case_id', principal);
    const rows = await tx.query<SkillMeasureRow>(
      `${SELECT_MEASURES} WHERE m.case_id = :caseId AND ${ofCase} ORDER BY m.instrument, m.id`,
      { ...parameters, caseId },
    );
    const respondents = await this.codes.all(tx, serviceId, 'RESPONDENT');
    const names = new Map(
      [...respondents].map(([code, { labelEn, labelCy }]) => [code, { en: labelEn, cy: labelCy ?? labelEn }]),
    );
    return { caseId, items: caseChanges(rows.map(toSkillMeasure(instruments)), instruments, names) };
  }
}
