import { ReoffendingAccumulator, type ReoffendingSummary } from '../outcomes/measures/reoffending-summary.js';
import type { ReoffendingStatus } from '../outcomes/measures/proven-reoffending.js';
import type { FollowUp } from '../statistics/index.js';
import type { TrackedChild, TrackedResult } from './tracked-child.js';

/** Change in seriousness from the index offence to the reoffences, of the children who reoffended. */
export interface SeriousnessCounts {
  reoffenders: number;
  /** With a score on both sides: nobody else is in a mean or a share. */
  compared: number;
  escalated: number;
  sumOfMaxChanges: number;
  sumOfMeanChanges: number;
  noIndexScore: number;
  noReoffenceScore: number;
  unscoredReoffences: number;
}

/** Cases that a rate has to settle one way or another, by how many children each is of. */
export interface EdgeCounts {
  byKind: ReadonlyMap<string, number>;
  turned18: number;
  severalIndexEvents: number;
  onIndexDay: number;
  historic: number;
  pending: number;
  sameBirthSexAndIndex: number;
}

/** Adds up a cohort child by child, so that one of any size is read once. */
export class TrackingCounts {
  /** Every child whose follow-up is not cut short, however long it has lasted. */
  readonly #soFar = new ReoffendingAccumulator();
  /** Of these, the children whose time has passed. */
  readonly #final = new ReoffendingAccumulator();
  readonly #statuses: Record<ReoffendingStatus, number> = {
    REOFFENDED: 0,
    FOLLOW_UP_OPEN: 0,
    WAITING_PERIOD: 0,
    NO_PROVEN_REOFFENCE: 0,
  };
  readonly #seriousness: SeriousnessCounts = {
    reoffenders: 0,
    compared: 0,
    escalated: 0,
    sumOfMaxChanges: 0,
    sumOfMeanChanges: 0,
    noIndexScore: 0,
    noReoffenceScore: 0,
    unscoredReoffences: 0,
  };
  readonly #days: number[] = [];
  readonly #events: number[] = [];
  readonly #byKind = new Map<string, number>();
  readonly #alike = new Map<string, number>();
  #edges = { turned18: 0, severalIndexEvents: 0, onIndexDay: 0, historic: 0, pending: 0 };
  children = 0;
  leftOut = 0;
  daysFollowed = 0;
  daysInCustody = 0;

  add(child: TrackedChild, tracked: TrackedResult): void {
    const { result, leftOut, kinds } = tracked;
    this.children += 1;
    for (const kind of kinds) this.#byKind.set(kind, (this.#byKind.get(kind) ?? 0) + 1);
    this.#addEdges(child, tracked);
    if (result.mature) {
      this.#days.push(tracked.days);
      this.#events.push(Number(tracked.reoffended));
    }
    if (leftOut) {
      this.leftOut += 1;
      return;
    }
    this.#statuses[result.status] += 1;
    this.#soFar.add({ ...result, mature: true });
    if (result.mature) this.#final.add(result);
    this.daysFollowed += tracked.daysFollowed;
    this.daysInCustody += tracked.daysInCustody;
    if (tracked.reoffended) this.#addSeriousness(tracked);
  }

  soFar(): ReoffendingSummary {
    return this.#soFar.summary();
  }

  final(): ReoffendingSummary {
    return this.#final.summary();
  }

  statuses(): Readonly<Record<ReoffendingStatus, number>> {
    return { ...this.#statuses };
  }

  seriousness(): SeriousnessCounts {
    return { ...this.#seriousness };
  }

  edges(): EdgeCounts {
    let sameBirthSexAndIndex = 0;
    for (const children of this.#alike.values()) if (children > 1) sameBirthSexAndIndex += children;
    return { ...this.#edges, byKind: new Map(this.#byKind), sameBirthSexAndIndex };
  }

  /** Days to the first proven reoffence of the children whose time has passed; censored where nothing more is sure. */
  times(): FollowUp {
    return { time: Float64Array.from(this.#days), event: Float64Array.from(this.#events) };
  }

  #addEdges({ dateOfBirth, sex, indexDate, indexEvents }: TrackedChild, tracked: TrackedResult): void {
    const { result } = tracked;
    if (tracked.turned18) this.#edges.turned18 += 1;
    if (indexEvents > 1) this.#edges.severalIndexEvents += 1;
    if (result.flags.offenceOnIndexDay) this.#edges.onIndexDay += 1;
    if (result.historic > 0) this.#edges.historic += 1;
    if (result.pending > 0) this.#edges.pending += 1;
    const key = `${dateOfBirth} ${sex} ${indexDate}`;
    this.#alike.set(key, (this.#alike.get(key) ?? 0) + 1);
  }

  #addSeriousness({ result, index, reoffences }: TrackedResult): void {
    const counts = this.#seriousness;
    counts.reoffenders += 1;
    counts.unscoredReoffences += result.unscoredReoffences;
    if (index.max === null || index.mean === null) counts.noIndexScore += 1;
    if (reoffences.max === null || reoffences.mean === null) counts.noReoffenceScore += 1;
    if (index.max === null || index.mean === null) return;
    if (reoffences.max === null || reoffences.mean === null) return;
    counts.compared += 1;
    if (reoffences.max > index.max) counts.escalated += 1;
    counts.sumOfMaxChanges += reoffences.max - index.max;
    counts.sumOfMeanChanges += reoffences.mean - index.mean;
  }
}
