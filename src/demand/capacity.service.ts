import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { policyOf } from '../disclosure/setting/policy-of.js';
import { viewOf } from '../disclosure/view.js';
import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { beforeFault } from '../platform/errors/date-faults.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { labelledCodes } from '../practice/concordance/code-labels.js';
import { readOutcomes } from '../referrals/read-outcomes.js';
import { labelledNeedAreas, needAreasOf, unknownNeedArea } from '../reference-data/need-area-lookup.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { activeWorkers } from '../workforce/active-workers.js';
import { trainedDeliverers } from '../workforce/trained-deliverers.js';
import type { CapacityAndDemandDto, CapacityQuery } from './capacity.dto.js';
import { type DemandForecast, forecastDemand } from './forecast-demand.js';
import { hoursUsed } from './hours-used.js';
import { countsOf, historyMonths, type Month } from './months.js';
import { firstCaseOn, readNeeded, readWanted } from './read-arrivals.js';
import { type Entry, readEntries } from './read-entries.js';
import { readNeedsNow, readReferrals, readVainSearches } from './read-needs.js';
import { readPlaces, readSpecialistTimes } from './read-supply.js';
import { type DemandScope, readWork } from './read-work.js';
import { SHOW_TRUE, type Showing, showPublished } from './showing.js';
import { type InterventionFacts, toIntervention } from './to-intervention.js';
import { type NeedCodes, type NeedFactsNow, toNeedDemand } from './to-need.js';
import { type TrainingFacts, toTraining } from './to-training.js';

const HORIZON_MONTHS = 6;
const CHILDREN_PER_DELIVERER = 8;

interface Asked extends DemandScope {
  horizonMonths: number;
  childrenPerDeliverer: number;
  needArea: string | undefined;
  /** The last day of the horizon. */
  end: PlainDate;
  history: Month[];
}

type Works = TrainingFacts['works'];

/** Capacity beside demand, and the demand that is to be expected. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /** @throws DomainError: forbidden; or where a filter names what is not known, or the period is reversed (invalid). */
  summarise(principal: Principal, query: CapacityQuery): Promise<CapacityAndDemandDto> {
    const view = viewOf(principal, query.view);
    const { serviceId } = principal;
    return this.uow.analyse(async (tx) => {
      const showing = view === 'OPERATIONAL' ? SHOW_TRUE : showPublished(await policyOf(tx, serviceId));
      const asked = await this.#asked(tx, serviceId, query);
      const { since, until, horizonMonths, childrenPerDeliverer, needArea } = asked;
      const entries = (await readEntries(tx, serviceId)).filter(
        ({ needAreas }) => needArea === undefined || needAreas.includes(needArea),
      );
      const works = await this.#works(tx, asked, entries);
      const interventions = await this.#interventions(tx, asked, works);
      const training: TrainingFacts = {
        ...{ works, horizonMonths, childrenPerDeliverer },
        now: { on: until, workers: await activeWorkers(tx, serviceId, until) },
        atEnd: { on: asked.end, workers: await activeWorkers(tx, serviceId, asked.end) },
      };
      return {
        ...{ view, since, until, dataAsOf: todayInBritain(), horizonMonths, childrenPerDeliverer },
        needAreas: await this.#needs(tx, asked, showing),
        interventions: interventions.map((facts) => toIntervention(facts, asked, showing)),
        training: toTraining(await labelledCodes(tx, serviceId, 'QUALIFICATION'), training, showing),
      };
    });
  }

  async #asked(tx: ReadTransaction, serviceId: string, query: CapacityQuery): Promise<Asked> {
    const until = query.until ?? todayInBritain();
    const since = query.since ?? addDays(addMonthsClamped(until, -12), 1);
    const { horizonMonths = HORIZON_MONTHS, childrenPerDeliverer = CHILDREN_PER_DELIVERER, needArea } = query;
    const faults = new FaultList();
    faults.addAll(
      beforeFault('?since', until, since, 'PERIOD_REVERSED', 'The period ends before it begins.'),
    );
    if (needArea !== undefined && (await needAreasOf(tx, serviceId)).get(needArea)?.strength !== false) {
      faults.addAll([unknownNeedArea('?needArea')]);
    }
    faults.throwIfAny();
    return {
      ...{ serviceId, since, until, horizonMonths, childrenPerDeliverer, needArea },
      end: addMonthsClamped(until, horizonMonths),
      history: historyMonths(until, await firstCaseOn(tx, serviceId)),
    };
  }

  async #works(tx: ReadTransaction, asked: Asked, entries: readonly Entry[]): Promise<Works> {
    const wanted = await readWanted(tx, asked);
    const forecast = (byMonth: ReadonlyMap<Month, number> | undefined): DemandForecast =>
      forecastDemand(countsOf(asked.history, byMonth), asked.horizonMonths);
    return entries.map((entry) => {
      const came = wanted.get(entry.interventionId);
      return { entry, demand: { en: forecast(came?.all), cy: forecast(came?.inWelsh) } };
    });
  }

  async #interventions(tx: ReadTransaction, asked: Asked, works: Works): Promise<InterventionFacts[]> {
    const { serviceId, until, end } = asked;
    const ids = works.map(({ entry }) => entry.versionId);
    const now = await trainedDeliverers(tx, serviceId, ids, until);
    const atEnd = await trainedDeliverers(tx, serviceId, ids, end);
    const places = await readPlaces(tx, asked);
    const workOf = await readWork(tx, asked);
    return works.map(({ entry, demand }) => {
      const { versionId: id, interventionId } = entry;
      return {
        ...{ entry, demand: demand.en, work: workOf(interventionId) },
        places: places.get(interventionId) ?? null,
        deliverers: {
          ...{ now: now.get(id)?.any ?? 0, nowInWelsh: now.get(id)?.cy ?? 0 },
          ...{ atEnd: atEnd.get(id)?.any ?? 0, atEndInWelsh: atEnd.get(id)?.cy ?? 0 },
        },
      };
    });
  }

  async #needs(
    tx: ReadTransaction,
    asked: Asked,
    showing: Showing,
  ): Promise<CapacityAndDemandDto['needAreas']> {
    const { serviceId, until, needArea, history, horizonMonths } = asked;
    const areas = await labelledNeedAreas(tx, serviceId);
    const now = await readNeedsNow(tx, asked);
    const needed = await readNeeded(tx, asked);
    const referrals = await readReferrals(tx, asked);
    const searches = await readVainSearches(tx, asked);
    const times = await readSpecialistTimes(tx, asked);
    const codes = await this.#needCodes(tx, serviceId);
    return areas
      .filter(({ code }) => needArea === undefined || code === needArea)
      .map(({ code, label_en: labelEn, label_cy: labelCy }) => {
        const hours = times.get(code);
        const facts: NeedFactsNow = {
          area: { code, labelEn, labelCy },
          now: now.get(code) ?? { assessed: 0, withNeed: 0, unmet: 0 },
          demand: forecastDemand(countsOf(history, needed.get(code)?.all), horizonMonths),
          referrals: referrals.filter(({ needAreaCode }) => needAreaCode === code),
          searchesInVain: searches.get(code) ?? 0,
          hours: hours ? hoursUsed(hours, asked) : null,
        };
        return toNeedDemand(facts, codes, until, showing);
      });
  }

  async #needCodes(tx: ReadTransaction, serviceId: string): Promise<NeedCodes> {
    const { meaningOf } = await readOutcomes(tx, this.codes, serviceId);
    const reasons = await labelledCodes(tx, serviceId, 'REFERRAL_REASON');
    const noRoom = reasons.filter(({ attributes }) => attributes.lackOfPlaces === true);
    return {
      meaningOf,
      lackOfPlaces: new Set(noRoom.map(({ code }) => code)),
      uses: await labelledCodes(tx, serviceId, 'SPECIALIST_USE'),
    };
  }
}
