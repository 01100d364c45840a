import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { addMonthsClamped, type PlainDate } from '../../platform/calendar/plain-date.js';
import { todayInBritain } from '../../platform/calendar/today.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Language } from '../../platform/http/language.js';
import type { DemandQuery } from './dto/demand-query.dto.js';
import type { UnmetDemandDto } from './dto/unmet-demand.dto.js';
import type { RememberedSearch } from './remembered-search.js';
import { SearchLogEntry } from './search-log-entry.entity.js';
import { readUnmetDemand } from './unmet-demand.js';

const PAUSE_MS = 5_000;
const MOST_WAITING = 5_000;
const MONTHS_KEPT = 24;
const MONTHS_LOOKED_AT = 12;
const FEW = 2;

/**
 * Remembers what was searched for. A search does not wait for it and does not fail with it: what was noted is written a
 * few seconds later, many at a time; what a process had not written when it was killed is lost.
 */
@Injectable()
export class SearchLog implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(SearchLog.name);
  #waiting: SearchLogEntry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #removedOn: PlainDate | null = null;

  constructor(private readonly uow: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#flush(), PAUSE_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#flush();
  }

  note(serviceId: string, language: Language, { words, filters, ...counts }: RememberedSearch): void {
    if (this.#waiting.length >= MOST_WAITING) return;
    this.#waiting.push({
      ...counts,
      id: randomUUID(),
      serviceId,
      searchedOn: todayInBritain(),
      words: words.join(' '),
      filters: JSON.stringify(filters),
      language,
    });
  }

  async unmetDemand({ serviceId }: Principal, query: DemandQuery): Promise<UnmetDemandDto> {
    await this.#flush();
    const since = query.since ?? addMonthsClamped(todayInBritain(), -MONTHS_LOOKED_AT);
    return this.uow.read((tx) => readUnmetDemand(tx, serviceId, since, query.foundAtMost ?? FEW));
  }

  #flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const entries = this.#waiting;
    if (entries.length === 0) return;
    this.#waiting = [];
    // By their random ids: the order in which they stand says nothing of the order in which they came.
    entries.sort((a, b) => (a.id < b.id ? -1 : 1));
    const today = todayInBritain();
    try {
      await this.uow.write(async (tx) => {
        await tx.insert(SearchLogEntry, entries);
        if (this.#removedOn === today) return;
        const oldest = addMonthsClamped(today, -MONTHS_KEPT);
        await tx.execute('DELETE FROM search_log WHERE searched_on < :oldest', { oldest });
      });
      this.#removedOn = today;
    } catch (error) {
      this.#logger.warn(`${entries.length} searches could not be remembered: ${(error as Error).name}`);
    }
  }
}
