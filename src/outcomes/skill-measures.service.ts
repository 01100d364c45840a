import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { ofService, whereAll } from '../platform/database/conditions.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { afterId } from '../platform/http/cursor-types.js';
import { type Page, pageOf, rowLimit } from '../platform/http/page.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CreateSkillMeasureDto } from './dto/create-skill-measure.dto.js';
import type { SkillMeasureQuery } from './dto/skill-measure-query.dto.js';
import type { SkillMeasureDto } from './dto/skill-measure.dto.js';
import { recordSkillMeasure } from './record-skill-measure.js';
import { type SkillMeasureRow, toSkillMeasure } from './skill-measure-row.js';

/** What skills and wellbeing instruments measured in the cases of a service. */
@Injectable()
export class SkillMeasuresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  async list({ serviceId }: Principal, query: SkillMeasureQuery): Promise<Page<SkillMeasureDto>> {
    const { where, parameters } = whereAll([
      ofService('m', serviceId, { table: 'case_record', key: 'case_id', id: query.caseId }),
      ['m.id > :after', { after: afterId(query) }],
      ['m.instrument = :instrument', { instrument: query.instrument }],
    ]);
    const rows = await this.uow.read((tx) =>
      tx.query<SkillMeasureRow>(`SELECT * FROM skill_measure m WHERE ${where} ORDER BY m.id LIMIT :limit`, {
        ...parameters,
        limit: rowLimit(query),
      }),
    );
    return pageOf(rows, query, (row) => [row.id], toSkillMeasure);
  }

  /** @throws DomainError (not found). */
  async get({ serviceId }: Principal, id: string): Promise<SkillMeasureDto> {
    const row = await this.uow.read((tx) =>
      tx.queryOne<SkillMeasureRow>('SELECT * FROM skill_measure WHERE id = :id AND service_id = :serviceId', {
        id,
        serviceId,
      }),
    );
    if (!row) throw notFound('skill measure');
    return toSkillMeasure(row);
  }

  /** @throws DomainError naming every fault (invalid), or where the reference is taken (conflict). */
  record({ serviceId }: Principal, input: CreateSkillMeasureDto): Promise<SkillMeasureDto> {
    return this.uow.write((tx) => recordSkillMeasure(tx, this.codes, serviceId, input));
  }
}
