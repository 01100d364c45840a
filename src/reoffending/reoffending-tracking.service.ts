import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { reoffendingDefinitionOf } from '../evaluation/evaluation-codes.js';
import { type Definition, MeasureRegistry } from '../measures/measure-registry.js';
import { requireDeliveryArea } from '../organisation/organisation-lookup.js';
import { addDays, addMonthsClamped, type PlainDate } from '../platform/calendar/plain-date.js';
import { todayInBritain } from '../platform/calendar/today.js';
import type { ReadTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { futureFault } from '../platform/errors/date-faults.js';
import { FaultList } from '../platform/errors/fault-list.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import { BeforeAfterCounts } from './before-after.js';
import type {
  ReoffendingTrackingDto,
  ReoffendingTrackingQuery,
  TrackedStatusesDto,
} from './dto/reoffending-tracking.dto.js';
import { edgeCasesOf } from './edge-cases.js';
import { followUpKindsOf } from './follow-up-kinds.js';
import { type CohortPeriod, readTracked } from './read-tracked.js';
import { toBeforeAfter } from './to-before-after.js';
import {
  type LocalDefinitions,
  shareDifference,
  toFigures,
  toLiberty,
  toSeriousness,
  toTimes,
} from './to-figures.js';
import { type Tracking, trackChild } from './tracked-child.js';
import { TrackingCounts } from './tracking-counts.js';

const VERSION = 'LOCAL_LIVE';

const BANNER = {
  en: 'Counted from the service’s own records, as they become known. Not comparable with official figures.',
  cy: 'Wedi’i gyfrif o gofnodion y gwasanaeth ei hun, fel y dônt yn hysbys. Ni ellir ei gymharu â ffigurau swyddogol.',
};

interface Period {
  indexFrom: PlainDate;
  indexTo: PlainDate;
  asOf: PlainDate;
}

const yearBefore = (date: PlainDate): PlainDate => addMonthsClamped(date, -12);
// The calendar begins in 1900, and a cohort is set beside that of the year before.
const EARLIEST = '1902-01-01';

/** @throws DomainError (invalid) where the period is reversed, to come, or before there were records. */
function periodOf(query: ReoffendingTrackingQuery): Period {
  const today = todayInBritain();
  const asOf = query.asOf ?? today;
  const indexTo = query.indexTo ?? asOf;
  const faults = new FaultList();
  faults.addAll(futureFault('?asOf', asOf, today));
  for (const [name, date] of Object.entries({ indexFrom: query.indexFrom, indexTo, asOf })) {
    if (date !== undefined && date < EARLIEST) {
      faults.add(`?${name}`, 'DATE_TOO_EARLY', `Give a date from ${EARLIEST} on.`);
    }
  }
  faults.throwIfAny();
  const indexFrom = query.indexFrom ?? addDays(yearBefore(indexTo), 1);
  if (indexFrom > indexTo) {
    faults.add('?indexFrom', 'PERIOD_REVERSED', 'The period ends before it begins.');
  }
  if (indexTo > asOf) {
    faults.add('?indexTo', 'AFTER_KNOWN', 'The period goes beyond the day up to which is known.');
  }
  faults.throwIfAny();
  return { indexFrom, indexTo, asOf };
}

async function count(tx: ReadTransaction, cohort: CohortPeriod, tracking: Tracking) {
  const counts = new TrackingCounts();
  const change = new BeforeAfterCounts();
  for await (const children of readTracked(tx, cohort)) {
    for (const child of children) {
      const tracked = trackChild(child, tracking);
      counts.add(child, tracked);
      change.add(child, tracked, tracking);
    }
  }
  return { counts, change };
}

function statusesOf(counts: TrackingCounts): TrackedStatusesDto {
  const statuses = counts.statuses();
  return {
    reoffended: statuses.REOFFENDED,
    followUpOpen: statuses.FOLLOW_UP_OPEN,
    waitingForProof: statuses.WAITING_PERIOD,
    noProvenReoffence: statuses.NO_PROVEN_REOFFENCE,
    leftOut: counts.leftOut,
  };
}

/** Tracks the reoffending of cohorts of a service by what it has recorded. */
@Injectable()
export class ReoffendingTrackingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
    private readonly registry: MeasureRegistry,
  ) {}

  /** @throws DomainError (invalid) where the area is not known or the period cannot be. */
  async track({ serviceId }: Principal, query: ReoffendingTrackingQuery): Promise<ReoffendingTrackingDto> {
    const period = periodOf(query);
    return this.uow.analyse((tx) => this.#track(tx, serviceId, period, query.deliveryArea ?? null));
  }

  /** The same, in a transaction in which more is read. */
  trackIn(
    tx: ReadTransaction,
    serviceId: string,
    query: ReoffendingTrackingQuery,
  ): Promise<ReoffendingTrackingDto> {
    return this.#track(tx, serviceId, periodOf(query), query.deliveryArea ?? null);
  }

  async #track(
    tx: ReadTransaction,
    serviceId: string,
    { indexFrom, indexTo, asOf }: Period,
    deliveryArea: string | null,
  ): Promise<ReoffendingTrackingDto> {
    const deliveryAreaId =
      deliveryArea === null ? null : await requireDeliveryArea(tx, serviceId, deliveryArea, '?deliveryArea');
    const definitions = await this.#definitions(tx);
    const kinds = await this.codes.all(tx, serviceId, 'FOLLOW_UP_EVENT');
    const tracking = {
      asOf,
      definition: await this.#counting(tx, serviceId, definitions.B),
      kinds: followUpKindsOf(kinds),
    };
    const area = { serviceId, deliveryAreaId };
    const { counts, change } = await count(tx, { ...area, indexFrom, indexTo }, tracking);
    const before = {
      indexFrom: yearBefore(indexFrom),
      indexTo: yearBefore(indexTo),
      asOf: yearBefore(asOf),
    };
    const { counts: earlier } = await count(tx, { ...area, ...before }, { ...tracking, asOf: before.asOf });
    const [soFar, soFarBefore] = [counts.soFar(), earlier.soFar()];
    return {
      ...{ indexFrom, indexTo, asOf, deliveryArea, version: VERSION, banner: BANNER },
      children: counts.children,
      statuses: statusesOf(counts),
      soFar: toFigures(soFar, definitions),
      final: toFigures(counts.final(), definitions),
      previousYear: {
        ...before,
        soFar: toFigures(soFarBefore, definitions),
        shareDifference: shareDifference(soFar, soFarBefore),
      },
      seriousness: toSeriousness(counts.seriousness()),
      beforeAndAfter: toBeforeAfter(change),
      times: toTimes(counts),
      atLiberty: toLiberty(counts, soFar),
      edgeCases: edgeCasesOf(counts.edges(), kinds),
    };
  }

  async #definitions(tx: ReadTransaction): Promise<LocalDefinitions> {
    const local = (await this.registry.all(tx)).filter(({ version }) => version === VERSION);
    const ofPart = (part: string): Definition => {
      const found = local.find(({ identityPart }) => identityPart === part);
      if (!found) throw new Error(`The registry has no ${VERSION} definition of ${part}.`);
      return found;
    };
    return { B: ofPart('B'), F_O: ofPart('F_O'), F_R: ofPart('F_R') };
  }

  /** What counts, by the service's codes and in the windows of the definition. */
  async #counting(tx: ReadTransaction, serviceId: string, { followUpMonths, waitingMonths }: Definition) {
    const byCodes = await reoffendingDefinitionOf(tx, this.codes, serviceId);
    const months = followUpMonths ?? byCodes.followUpMonths;
    return {
      ...byCodes,
      followUpMonths: months,
      provenWithinMonths: months + (waitingMonths ?? 0),
    };
  }
}
