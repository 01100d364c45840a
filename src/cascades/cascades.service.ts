import { Injectable } from '@nestjs/common';
import { unrestricted } from '../access/case-visibility.js';
import type { Principal } from '../access/principal.js';
import { PRIORITY_SEVERITY } from '../assessments/severity-mapping.js';
import type { DisclosurePolicy } from '../disclosure/policy.js';
import { policyOf } from '../disclosure/setting/policy-of.js';
import { viewOf } from '../disclosure/view.js';
import type { Group } from '../groups/breakdown.js';
import { facetSql } from '../groups/facets.js';
import { groupingBy } from '../groups/grouping.js';
import { requireDeliveryArea, requireTeam } from '../organisation/organisation-lookup.js';
import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { whereAll } from '../platform/database/conditions.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { beforeFault } from '../platform/errors/date-faults.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { isNewest } from '../practice/rules/sql-parts.js';
import {
  type LabelledNeedArea,
  labelledNeedAreas,
  needAreasOf,
  unknownNeedArea,
} from '../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CascadeQuery, NeedCascadeDto, NeedCascadesDto } from './cascade.dto.js';
import { countCascade, togetherOf } from './cascade-rules.js';
import { EVERYBODY } from './everybody.js';
import { publishAreas } from './published-steps.js';
import { type GroupCascades, readCascades } from './read-cascades.js';
import { type Cascade, toCascade, toPublishedCascade } from './to-cascade.js';

interface Period {
  since: PlainDate;
  until: PlainDate;
}

/** A group of children with its cascades. */
type NamedGroup = Group & { cascades: GroupCascades };

/** How far all children in the system got with each need. */
@Injectable()
export class CascadesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError: forbidden; or where a filter names what is not known, or the period is reversed (invalid). */
  count(principal: Principal, query: CascadeQuery): Promise<NeedCascadesDto> {
    const view = viewOf(principal, query.view);
    const { serviceId } = principal;
    const today = todayInBritain();
    const until = query.until ?? today;
    const since = query.since ?? addDays(addMonthsClamped(until, -12), 1);
    const breakdown = query.breakdown ?? null;
    return this.uow.analyse(async (tx) => {
      const { where, parameters } = await this.#population(tx, serviceId, query, { since, until });
      const areas = `NOT a.strength AND (a.service_id IS NULL OR a.service_id = :serviceId)${query.needArea === undefined ? '' : ' AND a.code = :needArea'}`;
      const all = { ...parameters, serviceId, until };
      const given = query.needArea === undefined ? all : { ...all, needArea: query.needArea };
      const { groups: known, groupOf } =
        breakdown === null ? EVERYBODY : await groupingBy(tx, this.codes, serviceId, breakdown, until);
      const value = breakdown === null ? 'NULL' : facetSql(breakdown);
      const read = await readCascades(tx, this.codes, serviceId, {
        ...{ where, value, groupOf, areas, parameters: given },
      });
      const groups = named(known, read);
      const rows = (await labelledNeedAreas(tx, serviceId)).filter(
        ({ code }) => query.needArea === undefined || code === query.needArea,
      );
      const needAreas =
        view === 'OPERATIONAL'
          ? rows.map((row) => toArea(row, groups, breakdown !== null))
          : publishedAreas(rows, groups, await policyOf(tx, serviceId), breakdown !== null);
      return { view, since, until, dataAsOf: today, breakdown, needAreas };
    });
  }

  async #population(
    tx: ReadTransaction,
    serviceId: string,
    { team, deliveryArea, orderType, needArea, alsoNeed }: CascadeQuery,
    { since, until }: Period,
  ): Promise<{ where: string; parameters: Record<string, unknown> }> {
    const faults = new FaultList();
    faults.addAll(
      beforeFault('?since', until, since, 'PERIOD_REVERSED', 'The period ends before it begins.'),
    );
    const known = await needAreasOf(tx, serviceId);
    for (const [name, code] of Object.entries({ needArea, alsoNeed })) {
      if (code !== undefined && known.get(code)?.strength !== false)
        faults.addAll([unknownNeedArea(`?${name}`)]);
    }
    faults.addAll(
      await this.codes.faults(tx, serviceId, [
        { codeSet: 'ORDER_TYPE', code: orderType, pointer: '?orderType' },
      ]),
    );
    faults.throwIfAny();
    const teamId = team ? await requireTeam(tx, serviceId, team, '?team') : undefined;
    const areaId = deliveryArea
      ? await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea')
      : undefined;
    return whereAll([
      [`c.service_id = :serviceId AND ${unrestricted('c')} AND c.opened_on <= :until`],
      ['(c.closed_on IS NULL OR c.closed_on >= :since)', { since }],
      ['c.team_id = :ofTeamId', { ofTeamId: teamId }],
      ['c.delivery_area_id = :areaId', { areaId }],
      ['c.order_type = :orderType', { orderType }],
      [
        `EXISTS (SELECT 1 FROM need_rating ar WHERE ar.case_id = c.id AND ar.need_area_code = :alsoNeed
           AND (ar.is_priority OR ar.severity >= ${PRIORITY_SEVERITY}) AND ${isNewest('ar')})`,
        { alsoNeed },
      ],
    ]);
  }
}

/** The groups that have children, in the order of the breakdown. */
const named = (groups: readonly Group[], read: ReadonlyMap<string, GroupCascades>): NamedGroup[] =>
  groups.flatMap((group) => {
    const cascades = read.get(group.group);
    return cascades ? [{ ...group, cascades }] : [];
  });

const NOBODY: GroupCascades = { inSystem: 0, areas: new Map() };

const cascadeOf = ({ areas, inSystem }: GroupCascades, code: string): Cascade =>
  areas.get(code) ?? { counts: countCascade([], inSystem), days: [] };

const together = (cascades: readonly Cascade[]): Cascade => ({
  counts: togetherOf(cascades.map(({ counts }) => counts)),
  days: cascades.flatMap(({ days }) => days),
});

const labelsOf = ({ code, label_en, label_cy }: LabelledNeedArea) => ({
  needArea: code,
  labelEn: label_en,
  labelCy: label_cy,
});

const cascadesOf = (groups: readonly NamedGroup[], { code }: LabelledNeedArea): Cascade[] =>
  groups.length === 0 ? [cascadeOf(NOBODY, code)] : groups.map(({ cascades }) => cascadeOf(cascades, code));

const nameOf = ({ group, labelEn, labelCy }: NamedGroup): Group => ({ group, labelEn, labelCy });

function toArea(row: LabelledNeedArea, groups: readonly NamedGroup[], brokenDown: boolean): NeedCascadeDto {
  const cascades = cascadesOf(groups, row);
  const shown = groups.flatMap((group, index) => {
    const cascade = cascades[index];
    return brokenDown && cascade ? [{ ...nameOf(group), ...toCascade(cascade) }] : [];
  });
  return { ...labelsOf(row), all: toCascade(together(cascades)), groups: shown, nothingLeft: false };
}

function publishedAreas(
  rows: readonly LabelledNeedArea[],
  groups: readonly NamedGroup[],
  policy: DisclosurePolicy,
  brokenDown: boolean,
): NeedCascadeDto[] {
  const cascades = rows.map((row) => cascadesOf(groups, row));
  const safe = publishAreas(
    cascades.map((ofArea) => ofArea.map(({ counts }) => counts)),
    policy,
  );
  return rows.flatMap((row, index) => {
    const [ofArea, published] = [cascades[index], safe[index]];
    if (!ofArea || !published) return [];
    const shown = groups.flatMap((group, place) => {
      const [cascade, cells] = [ofArea[place], published.groups[place]];
      return brokenDown && cascade && cells
        ? [{ ...nameOf(group), ...toPublishedCascade(cells, cascade, policy) }]
        : [];
    });
    const all = toPublishedCascade(published.all, together(ofArea), policy);
    return [{ ...labelsOf(row), all, groups: shown, nothingLeft: published.nothingLeft }];
  });
}
