import type { HoursBand } from '../../outcomes/measures/suitable-ete.js';
import { etePlace } from '../ete-standing.js';
import type { OutcomePoint } from '../order-outcome.js';

/** Bands of weekly hours, and `null` for hours that are not known. */
export const BANDS: readonly (HoursBand | null)[] = ['0', '1-15', '16-24', '25+', null];

/** How many orders there are of each kind at one point. */
export interface PointCounts {
  orders: number;
  suitable: number;
  /** In at least one placement that is not suitable, or of which it is not known. */
  notSuitable: number;
  /** Of these, in none that is unsuitable: it is not known whether all are suitable. */
  suitabilityNotKnown: number;
  /** In no placement; still in the denominator. */
  inNone: number;
  /** Of these, of children of whom nothing had been recorded by then. */
  nothingRecorded: number;
  fullTime: number;
  partTime: number;
  noHours: number;
  timeNotKnown: number;
  /** Of children of compulsory school age, offered fewer than 25 hours. */
  shortOfEntitlement: number;
  /** Orders by band of hours offered, and by band attended of these; `bands[i][j]` in the order of BANDS. */
  bands: number[][];
}

/** Counts orders at one point. */
export class PointTally {
  readonly counts: PointCounts = {
    ...{ orders: 0, suitable: 0, notSuitable: 0, suitabilityNotKnown: 0, inNone: 0, nothingRecorded: 0 },
    ...{ fullTime: 0, partTime: 0, noHours: 0, timeNotKnown: 0, shortOfEntitlement: 0 },
    bands: BANDS.map(() => BANDS.map(() => 0)),
  };

  add(point: OutcomePoint): void {
    const { counts } = this;
    counts.orders++;
    this.#addSuitability(point);
    if (point.offeredTime === 'FULL_TIME') counts.fullTime++;
    else if (point.offeredTime === 'PART_TIME') counts.partTime++;
    else if (point.offeredTime === 'NONE') counts.noHours++;
    else counts.timeNotKnown++;
    if (point.shortfall !== null && point.shortfall > 0) counts.shortOfEntitlement++;
    const attended = counts.bands[BANDS.indexOf(point.offeredBand)] as number[];
    const at = BANDS.indexOf(point.attendedBand);
    attended[at] = (attended[at] ?? 0) + 1;
  }

  #addSuitability(point: OutcomePoint): void {
    const { counts } = this;
    switch (etePlace(point)) {
      case 'SUITABLE':
        counts.suitable++;
        break;
      case 'UNKNOWN':
        counts.suitabilityNotKnown++;
        counts.notSuitable++;
        break;
      case 'NOT_SUITABLE':
        counts.notSuitable++;
        break;
      case 'NOT_RECORDED':
        counts.nothingRecorded++;
        counts.inNone++;
        break;
      case 'NONE':
        counts.inNone++;
    }
  }
}
