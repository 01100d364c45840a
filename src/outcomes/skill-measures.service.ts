import { Injectable } from '@nestjs/common';
import { ofVisibleCase } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { consult, shownList } from '../audit/consult.js';
import { once } from '../idempotency/once.js';
import { instrumentsOf } from '../instruments/instrument-rows.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateSkillMeasureDto } from './dto/create-skill-measure.dto.js';
import type { SkillMeasureQuery } from './dto/skill-measure-query.dto.js';
import type { SkillMeasureDto } from './dto/skill-measure.dto.js';
import { recordSkillMeasure } from './record-skill-measure.js';
import { SELECT_MEASURES, type SkillMeasureRow, toSkillMeasure } from './skill-measure-row.js';

/** What skills and wellbeing instruments measured in the cases of a service. */
@Injectable()
export class SkillMeasuresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list(principal: Principal, query: SkillMeasureQuery): Promise<Page<SkillMeasureDto>> {
    const { where, parameters } = whereAll([
      ofVisibleCase('m.case_id', principal),
      ofService('m', principal.serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['m.id > :after', { after: afterId(query) }],
      ['m.instrument = :instrument', { instrument: query.instrument }],
    ]);
    const read = async (tx: ReadTransaction): Promise<Page<SkillMeasureDto>> => {
      const rows = await tx.query<SkillMeasureRow>(
        `${SELECT_MEASURES} WHERE ${where} ORDER BY m.id LIMIT :limit`,
        { ...parameters, limit: rowLimit(query) },
      );
      const instruments = await instrumentsOf(tx, principal.serviceId);
      return pageOf(rows, query, (row) => [row.id], toSkillMeasure(instruments));
    };
    return consult(this.uow, principal, read, ({ items }) =>
      shownList(
        'skillMeasure',
        items.map(({ caseId }) => caseId),
      ),
    );
  }

  /** @throws DomainError (not found). */
  async get(principal: Principal, id: string): Promise<SkillMeasureDto> {
    const [visible, parameters] = ofVisibleCase('m.case_id', principal);
    const read = async (tx: ReadTransaction): Promise<SkillMeasureDto | null> => {
      const row = await tx.queryOne<SkillMeasureRow>(`${SELECT_MEASURES} WHERE m.id = :id AND ${visible}`, {
        ...{ ...parameters, id },
      });
      return row && toSkillMeasure(await instrumentsOf(tx, principal.serviceId))(row);
    };
    const found = await consult(
      this.uow,
      principal,
      read,
      (measure) => measure && { recordType: 'skillMeasure', recordId: measure.id, caseId: measure.caseId },
    );
    if (!found) throw notFound('skill measure');
    return found;
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record(principal: Principal, input: CreateSkillMeasureDto): Promise<SkillMeasureDto> {
    return once(this.uow, principal, (tx) => recordSkillMeasure(tx, this.codes, principal, input));
  }
}
