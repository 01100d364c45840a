import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { policyOf } from '../../disclosure/setting/policy-of.js';
import { viewOf } from '../../disclosure/view.js';
import { facetSql } from '../../groups/facets.js';
import { groupingBy } from '../../groups/grouping.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { populationOf } from '../../practice/funnel/population.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { EVERYBODY } from '../everybody.js';
import type { PracticeMeasuresDto, PracticeMeasuresQuery } from './practice-measures.dto.js';
import { measuresTogether, readMeasures } from './read-measures.js';
import { publishMeasures, toMeasures } from './to-measures.js';

/** How far assessment, plan, delivery and review agree, group by group. */
@Injectable()
export class PracticeMeasuresService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError: forbidden; or where a filter names what is not known, or a period is reversed (invalid). */
  measure(principal: Principal, query: PracticeMeasuresQuery): Promise<PracticeMeasuresDto> {
    const view = viewOf(principal, query.view);
    const { serviceId } = principal;
    const today = todayInBritain();
    const breakdown = query.breakdown ?? null;
    return this.uow.analyse(async (tx) => {
      const population = await populationOf(tx, this.codes, serviceId, query);
      const { groups, groupOf } = breakdown
        ? await groupingBy(tx, this.codes, serviceId, breakdown, today)
        : EVERYBODY;
      const facet = breakdown ? facetSql(breakdown) : 'NULL';
      const read = await readMeasures(tx, serviceId, population, { facet, groupOf }, today);
      const told = groups.flatMap((group) => {
        const measures = read.get(group.group);
        return measures ? [{ ...group, measures }] : [];
      });
      const each = told.map(({ measures }) => measures);
      const all = measuresTogether(each);
      const shown =
        view === 'OPERATIONAL'
          ? { all: toMeasures(all), groups: each.map(toMeasures), nothingLeft: false }
          : publishMeasures(each.length === 0 ? [all] : each, await policyOf(tx, serviceId));
      const named = told.flatMap(({ group, labelEn, labelCy }, index) => {
        const measures = shown.groups[index];
        return breakdown && measures ? [{ group, labelEn, labelCy, ...measures }] : [];
      });
      return {
        ...{ view, dataAsOf: today, breakdown, all: shown.all, groups: named },
        nothingLeft: shown.nothingLeft,
      };
    });
  }
}
