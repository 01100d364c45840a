import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { WriteTransaction } from '../platform/database/transaction.js';

const KEPT_FOR_MS = 24 * 3_600_000;
const PAUSE_MS = 3_600_000;

const oldest = (): string => new Date(Date.now() - KEPT_FOR_MS).toISOString();

/** Whether what was recorded then is kept no longer. */
export const hasExpired = (recordedAt: string): boolean => recordedAt <= oldest();

/** Removes every answer that has been kept for a day, and gives how many. */
export const purgeAnswers = (uow: UnitOfWork): Promise<number> =>
  uow.write((tx) =>
    tx.execute('DELETE FROM idempotency_key WHERE recorded_at <= :oldest', { oldest: oldest() }),
  );

/** Removes answers that have been kept for a day: at the start, and every hour. */
@Injectable()
export class AnswerPurge implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(AnswerPurge.name);
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly uow: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.#tick();
    this.#timer = setInterval(() => this.#tick(), PAUSE_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  #tick(): void {
    this.#running = this.#running.then(() => this.#purge());
  }

  async #purge(): Promise<void> {
    try {
      await purgeAnswers(this.uow);
    } catch (error) {
      // They stay, unread, until the database answers again.
      this.#logger.warn(`Old answers could not be removed: ${(error as Error).name}`);
    }
  }
}

/** Forgets the answers that tell of a child, before the rows go that they are about. */
export const forgetAnswersAbout = (
  tx: WriteTransaction,
  serviceId: string,
  childId: string,
): Promise<number> =>
  tx.execute(
    `DELETE FROM idempotency_key WHERE service_id = :serviceId AND (
       answer LIKE :mention OR logged LIKE :mention OR EXISTS (
         SELECT 1 FROM case_record c
         WHERE c.child_id = :childId AND idempotency_key.answer LIKE '%' || CAST(c.id AS varchar) || '%'))`,
    { serviceId, childId, mention: `%${childId}%` },
  );
