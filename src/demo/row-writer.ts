import type { OwnedRow } from '../organisation/owned-row.js';
import type { ChunkRows } from './chunk-rows.js';
import type { DayNumber } from './day-number.js';
import type { Draw } from './draw.js';

const LONGEST_RECORDING_DELAY_DAYS = 3;
const OPENING_HOUR = 8;
const QUARTERS_OPEN = 40;

const instants = new Map<DayNumber, string[]>();

/** The quarter hours of a day from 08:00 to 17:45. Remembered: a caseload has millions of rows and few of these. */
function instantsOf(day: DayNumber): string[] {
  let texts = instants.get(day);
  if (texts === undefined) {
    const opening = day * 86_400_000 + OPENING_HOUR * 3_600_000;
    texts = Array.from({ length: QUARTERS_OPEN }, (_, quarter) =>
      new Date(opening + quarter * 900_000).toISOString(),
    );
    instants.set(day, texts);
  }
  return texts;
}

/** Gathers the rows of one case after another, each with its id, owner and time of recording. */
export class RowWriter {
  #deliveryAreaId: string | null = null;
  #teamId: string | null = null;

  constructor(
    readonly rows: ChunkRows,
    readonly draw: Draw,
    private readonly nextId: () => string,
    private readonly serviceId: string,
    private readonly asOf: DayNumber,
  ) {}

  /** The rows that follow belong to this delivery area, and their case to this team. */
  beginCase(deliveryAreaId: string | null, teamId: string | null): void {
    this.#deliveryAreaId = deliveryAreaId;
    this.#teamId = teamId;
  }

  /** The team of the case. */
  get teamId(): string | null {
    return this.#teamId;
  }

  /**
   * What every row carries, recorded in working hours within three days of `on` and never after `asOf`. Spread it
   * last: V8 builds an object that starts with a spread many times more slowly.
   */
  owned(on: DayNumber): OwnedRow {
    const day = Math.min(on + this.draw.whole(0, LONGEST_RECORDING_DELAY_DAYS), this.asOf);
    const recordedAt = instantsOf(day)[this.draw.whole(0, QUARTERS_OPEN - 1)] as string;
    return {
      id: this.nextId(),
      serviceId: this.serviceId,
      deliveryAreaId: this.#deliveryAreaId,
      recordedAt,
    };
  }

  /** The same owner and time of recording as another row's, with an id of its own. */
  alongside({ serviceId, deliveryAreaId, recordedAt }: OwnedRow): OwnedRow {
    return { id: this.nextId(), serviceId, deliveryAreaId, recordedAt };
  }
}
