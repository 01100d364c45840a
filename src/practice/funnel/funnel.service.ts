import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { labelledNeedAreas } from '../../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import type { NeedsFunnelDto } from '../dto/needs-funnel.dto.js';
import type { PopulationQuery } from '../dto/population-query.dto.js';
import { codesWith } from '../rules/rule-codes.js';
import type { NeedFacts } from './funnel-rules.js';
import { NEED_FACT_COLUMNS, type NeedFactRow, toNeedFacts } from './need-fact-rows.js';
import { needFactTables } from './need-facts.sql.js';
import { populationOf } from './population.js';
import { toNeedFunnel } from './to-funnel.js';

/** How far the cases of a service got with each need, and why no further. */
@Injectable()
export class FunnelService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError (invalid) where a filter names what is not known, or a period ends before it begins. */
  needs({ serviceId }: Principal, query: PopulationQuery): Promise<NeedsFunnelDto> {
    return this.uow.analyse(async (tx) => {
      const population = await populationOf(tx, this.codes, serviceId, query);
      const completed = await codesWith(tx, serviceId, ['COMPLETION', 'completed', true]);
      const rows = await tx.query<NeedFactRow & { cases: number }>(
        `WITH ${needFactTables(population, { completed: completed.list })}, fact AS (
           SELECT ${NEED_FACT_COLUMNS} FROM need_fact f)
         SELECT need_area_code, prioritised, planned, standing, enrolled, started, running, completed, outside_plan,
           given_up_reason, ended_reason, outcome, CAST(COUNT(*) AS integer) AS cases
         FROM fact GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`,
        { ...population.parameters, ...completed.parameters },
      );
      const counted = await tx.queryOne<{ cases: number }>(
        `SELECT CAST(COUNT(*) AS integer) AS cases FROM case_record c WHERE ${population.where}`,
        population.parameters,
      );
      const byArea = new Map<string, (NeedFacts & { cases: number })[]>();
      for (const row of rows) {
        const groups = byArea.get(row.need_area_code) ?? [];
        byArea.set(row.need_area_code, groups);
        groups.push({ ...toNeedFacts(row), cases: row.cases });
      }
      const areas = await labelledNeedAreas(tx, serviceId);
      return {
        asOf: todayInBritain(),
        cases: counted?.cases ?? 0,
        needAreas: areas.map((area) => toNeedFunnel(area, byArea.get(area.code) ?? [])),
      };
    });
  }
}
