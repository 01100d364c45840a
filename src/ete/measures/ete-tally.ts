import type { Provisions } from '../provision.js';
import type { OrderOutcome, OutcomePoint } from '../order-outcome.js';
import { ChangeTally } from './change-tally.js';
import type { CountedOrder, CountedPlacement } from './ended-order-row.js';
import { LadderTally } from './ladder-tally.js';
import { PointTally } from './point-tally.js';

/** The start and the end of orders. */
export class StartEndTally {
  readonly start = new PointTally();
  readonly end = new PointTally();
}

/** How hours changed. */
export class HoursTally {
  readonly offered = new ChangeTally();
  readonly attended = new ChangeTally();
}

/** Orders whose children were in one kind of provision. */
interface InProvision {
  atStart: number;
  atEnd: number;
  suitableAtStart: number;
  suitableAtEnd: number;
}

/** Placements in alternative provision at the end of orders, and for how many of them hours are known. */
interface Reporting {
  placements: number;
  offeredKnown: number;
  attendedKnown: number;
}

const valueOf = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
};

/** Gathers the education, training and employment of ended orders, one order at a time. */
export class EteTally {
  readonly children = new Set<string>();
  readonly all = new StartEndTally();
  /** By the age of the child at each point. */
  readonly bySchoolAge = { schoolAge: new StartEndTally(), above: new StartEndTally() };
  readonly byOrderType = new Map<string, StartEndTally>();
  readonly byProvision = new Map<string, InProvision>();
  readonly ladder = new LadderTally();
  readonly judgedLevels = { atStart: 0, atEnd: 0 };
  readonly hours = new HoursTally();
  /** By the age of the child at the start. */
  readonly hoursBySchoolAge = { schoolAge: new HoursTally(), above: new HoursTally() };
  readonly suitable = { both: 0, gained: 0, lost: 0, neither: 0 };
  /** Null: it is not recorded who provides. */
  readonly reporting = new Map<string | null, Reporting>();
  /** Placements at the end whose suitability was judged, and those of them of which it is not recorded who did, when and why. */
  readonly judgements = { judged: 0, unexplained: 0 };

  constructor(private readonly provisions: Provisions) {}

  add({ childId, orderType }: CountedOrder, { start, end }: OrderOutcome<CountedPlacement>): void {
    this.children.add(childId);
    const groups: [StartEndTally, StartEndTally][] = [
      [this.all, this.all],
      [this.#ofAge(this.bySchoolAge, start), this.#ofAge(this.bySchoolAge, end)],
    ];
    const ofType = valueOf(this.byOrderType, orderType, () => new StartEndTally());
    groups.push([ofType, ofType]);
    for (const [atStart, atEnd] of groups) {
      atStart.start.add(start);
      atEnd.end.add(end);
    }
    this.#addSuitable(start, end);
    this.#addProvision(start, 'Start');
    this.#addProvision(end, 'End');
    this.ladder.add(start.level, end.level);
    if (start.isJudged) this.judgedLevels.atStart++;
    if (end.isJudged) this.judgedLevels.atEnd++;
    for (const hours of [this.hours, this.#ofAge(this.hoursBySchoolAge, start)]) {
      hours.offered.add(start.hoursOffered, end.hoursOffered);
      hours.attended.add(start.hoursAttended, end.hoursAttended);
    }
    for (const placement of end.current) this.#addPlacement(placement);
  }

  #ofAge<T>({ schoolAge, above }: { schoolAge: T; above: T }, point: OutcomePoint): T {
    return point.schoolAge ? schoolAge : above;
  }

  #addSuitable(start: OutcomePoint, end: OutcomePoint): void {
    const wasSuitable = start.suitable === true;
    if (end.suitable === true) this.suitable[wasSuitable ? 'both' : 'gained']++;
    else this.suitable[wasSuitable ? 'lost' : 'neither']++;
  }

  #addProvision({ current, suitable }: OutcomePoint, when: 'Start' | 'End'): void {
    for (const type of new Set(current.map(({ provisionType }) => provisionType))) {
      const found = valueOf(this.byProvision, type, () => ({
        ...{ atStart: 0, atEnd: 0, suitableAtStart: 0, suitableAtEnd: 0 },
      }));
      found[`at${when}`]++;
      if (suitable === true) found[`suitableAt${when}`]++;
    }
  }

  #addPlacement(placement: CountedPlacement): void {
    if (placement.suitability !== 'UNKNOWN') {
      this.judgements.judged++;
      if (!placement.isExplained) this.judgements.unexplained++;
    }
    if (this.provisions.get(placement.provisionType)?.kind !== 'ALTERNATIVE') return;
    const reporting = valueOf(this.reporting, placement.providerId, () => ({
      ...{ placements: 0, offeredKnown: 0, attendedKnown: 0 },
    }));
    reporting.placements++;
    if (placement.hoursOffered !== null) reporting.offeredKnown++;
    if (placement.hoursAttended !== null) reporting.attendedKnown++;
  }
}
