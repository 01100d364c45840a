import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { CatalogueSnapshots } from '../../catalogue/catalogue-snapshots.js';
import type { DisclosurePolicy } from '../../disclosure/policy.js';
import { policyOf } from '../../disclosure/setting/policy-of.js';
import { type View, viewOf } from '../../disclosure/view.js';
import { NOT_RECORDED } from '../../groups/breakdown.js';
import { readSetting } from '../../organisation/service-settings.js';
import { addDays, addYears } from '../../platform/calendar/plain-date.js';
import type { ReadTransaction } from '../../platform/database/transaction.js';
import { FaultList } from '../../platform/errors/fault-list.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReferenceCodes } from '../../reference-data/reference-codes.js';
import { readSupply } from '../assurance/supply.js';
import { Histories, pendingIn } from '../history/histories.service.js';
import { needAreasAsked } from '../need-areas.js';
import { type MapGroup, mapGroups, shownGroups } from './breakdowns.js';
import { type Counted, CountedHistories } from './counted-histories.js';
import type { GapThresholds } from './gap-rules.js';
import { type FiguresAsked, type MapFigures, mapFigures } from './map-figures.js';
import { endingOn, type MapQuestion, mapQuestionOf } from './map-question.js';
import { overSupplyOf } from './over-supply.js';
import type { ProvisionMapDto, ProvisionMapQuery } from './provision-map.dto.js';
import { toMapCells } from './to-map-cells.js';

const TOO_FINE = [
  'The breakdown is too fine: every number would be too small to show. Ask for a coarser breakdown or a longer period.',
  'Mae’r dadansoddiad yn rhy fanwl: byddai pob rhif yn rhy fach i’w ddangos. Gofynnwch am ddadansoddiad llai manwl neu gyfnod hwy.',
] as const;

/**
 * As it may leave, the map is of every child: of one area by itself it would show what the row of that area hides.
 * @throws DomainError (invalid)
 */
function requireWhole(query: ProvisionMapQuery): void {
  const faults = new FaultList();
  for (const [field, breakdown] of NARROWING) {
    if (query[field] === undefined) continue;
    const detail = `As it may be published, the map is not narrowed: two answers would be subtracted from each other. Ask with breakdown=${breakdown}.`;
    faults.addAll([{ pointer: `?${field}`, code: 'NARROWED', detail }]);
  }
  faults.throwIfAny();
}

const NARROWING = [
  ['deliveryArea', 'DELIVERY_AREA'],
  ['orderType', 'ORDER_TYPE'],
] as const;

/** Those of whom it is not recorded are a group only where there are some. */
const shown = (groups: readonly MapGroup[], ...counted: readonly Counted[]): MapGroup[] =>
  groups.filter(({ group }) => group !== NOT_RECORDED.group || counted.some((counts) => counts.has(group)));

/** What is asked of the children of a whole year, whatever else is asked of them. */
const ofTheYear = (question: MapQuestion): MapQuestion => ({
  ...question,
  since: addDays(addYears(question.until, -1), 1),
  filter: {},
});

/** Sets what children need beside what exists for it and whom it reaches. */
@Injectable()
export class ProvisionMapService {
  readonly #worked = new WeakMap<Counted, Map<string, MapFigures>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly catalogue: CatalogueSnapshots,
    private readonly histories: Histories,
    private readonly counted: CountedHistories,
  ) {}

  /** @throws DomainError: forbidden where the view is not for the caller; invalid where something asked is not known. */
  async map(principal: Principal, query: ProvisionMapQuery): Promise<ProvisionMapDto> {
    const view = viewOf(principal, query.view);
    if (view === 'PUBLICATION') requireWhole(query);
    await this.histories.bringUpToDate(principal.serviceId);
    return this.uow.analyse((tx) => this.mapIn(tx, principal.serviceId, query, view));
  }

  /** The same in a view that the caller has a right to, in a transaction in which more is read. */
  async mapIn(
    tx: ReadTransaction,
    serviceId: string,
    query: ProvisionMapQuery,
    view: View,
  ): Promise<ProvisionMapDto> {
    const asOf = new Date().toISOString();
    const question = await mapQuestionOf(tx, this.codes, serviceId, query);
    const pending = await pendingIn(tx, serviceId);
    const needs = await needAreasAsked(tx, serviceId, undefined);
    const other = query.compareTo === undefined ? null : endingOn(question, query.compareTo);
    const year = ofTheYear(question);
    const countedOf = await this.counted.count(tx, serviceId, [question, year, ...(other ? [other] : [])]);
    const [now, then] = [countedOf(question), other && countedOf(other)];
    const all = await mapGroups(tx, serviceId, question.breakdown, question.groups);
    const policy = await policyOf(tx, serviceId);
    const figuresOf = (counts: Counted, ...others: readonly Counted[]): MapFigures =>
      this.#figures(
        counts,
        {
          breakdown: question.breakdown,
          groups: shown(all, counts, ...others).map(({ group, kind }) => ({
            group,
            ...(kind && { kind }),
          })),
          needs: needs.map(({ needArea }) => needArea),
          view,
        },
        policy,
      );
    // As it may leave, each date is answered as if it alone were asked for: two answers about it would tell by how they differ.
    const also = then && view === 'OPERATIONAL' ? [now, then] : [];
    const figures = figuresOf(now, ...also);
    const before = then && figuresOf(then, ...also);
    const groups = shownGroups(question.breakdown, all, figures.rows);
    const thenAt = (group: string): number => before?.rows.findIndex((row) => row.join('+') === group) ?? -1;
    const entries = await this.catalogue.entries(tx, serviceId);
    const supply = await readSupply(tx, this.codes, serviceId, { entries, on: question.until });
    const thresholds = (await readSetting<GapThresholds>(tx, serviceId, 'GAP_THRESHOLDS')).value;
    const [noteEn, noteCy] = figures.nothingLeft ? TOO_FINE : [null, null];
    return {
      ...{ since: question.since, until: question.until, compareTo: other?.until ?? null },
      ...{
        breakdown: question.breakdown,
        view,
        dataAsOf: pending.since ?? asOf,
        pendingCases: pending.cases,
      },
      ...{ noteEn, noteCy, ...thresholds, children: figures.children.total },
      groups: groups.map(({ group, labelEn, labelCy, members }, place) => {
        const children = figures.children.groups[place] ?? figures.children.total;
        return { group, labelEn, labelCy, members: [...members], children };
      }),
      needAreas: needs.flatMap((need, place) => {
        const ofNeed = figures.needs[place];
        if (!ofNeed) return [];
        const context = { needArea: need.needArea, groups, supply, thresholds };
        return [{ ...need, ...toMapCells(ofNeed, before?.needs[place], thenAt, context) }];
      }),
      overSupply: overSupplyOf(supply, countedOf(year)),
    };
  }

  /** To hide small numbers takes longer than to count: what was worked out of the same counts is remembered with them. */
  #figures(counted: Counted, asked: FiguresAsked, policy: DisclosurePolicy): MapFigures {
    const known = this.#worked.get(counted) ?? new Map<string, MapFigures>();
    this.#worked.set(counted, known);
    const key = JSON.stringify([asked, policy]);
    const figures = known.get(key) ?? mapFigures(counted, asked, policy);
    known.set(key, figures);
    return figures;
  }
}
