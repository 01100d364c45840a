import type { OwnedRow } from '../organisation/owned-row.js';
import type { ChunkRows } from './chunk-rows.js';
import { toPlainDate, type DayNumber } from './day-number.js';
import type { Draw } from './draw.js';

const LONGEST_RECORDING_DELAY_DAYS = 3;
const OPENING_MINUTE = 8 * 60;
const CLOSING_MINUTE = 18 * 60;

const two = (value: number): string => String(value).padStart(2, '0');

/** Gathers the rows of one case after another, each with its id, owner and time of recording. */
export class RowWriter {
  #deliveryAreaId: string | null = null;

  constructor(
    readonly rows: ChunkRows,
    readonly draw: Draw,
    private readonly nextId: () => string,
    private readonly serviceId: string,
    private readonly asOf: DayNumber,
  ) {}

  /** The rows that follow belong to this delivery area. */
  beginCase(deliveryAreaId: string | null): void {
    this.#deliveryAreaId = deliveryAreaId;
  }

  /** What every row carries. It is recorded in working hours within three days of `on`, and never after `asOf`. */
  owned(on: DayNumber): OwnedRow {
    const day = Math.min(on + this.draw.whole(0, LONGEST_RECORDING_DELAY_DAYS), this.asOf);
    const minute = this.draw.whole(OPENING_MINUTE, CLOSING_MINUTE - 1);
    return {
      id: this.nextId(),
      serviceId: this.serviceId,
      deliveryAreaId: this.#deliveryAreaId,
      recordedAt: `${toPlainDate(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`,
    };
  }

  /** The same owner and time of recording as another row's, with an id of its own. */
  alongside({ serviceId, deliveryAreaId, recordedAt }: OwnedRow): OwnedRow {
    return { id: this.nextId(), serviceId, deliveryAreaId, recordedAt };
  }
}
