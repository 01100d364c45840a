import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { chainHead, headText, SEALED_AT_A_TIME, sealWaiting } from './chain.js';

const PAUSE_MS = 250;
const HEAD_EVERY_MS = 3_600_000;

/**
 * Seals what was logged, a moment after it was. Another process, or the next start, seals what one leaves behind. The
 * head of the chain goes to the log every hour and at the end: outside the database, where it finds a tail cut off.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(AuditSealer.name);
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #failing = false;
  #headToldAt = Date.now();

  constructor(private readonly uow: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => this.#tick(), PAUSE_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
    await this.#seal();
    await this.#tellHead();
  }

  /** A tick that finds the one before it still at work leaves the work to it. */
  #tick(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = null;
    });
  }

  async #work(): Promise<void> {
    await this.#seal();
    if (Date.now() - this.#headToldAt < HEAD_EVERY_MS) return;
    this.#headToldAt = Date.now();
    await this.#tellHead();
  }

  async #tellHead(): Promise<void> {
    try {
      const head = await this.uow.read(chainHead);
      this.#logger.log(`The head of the audit log is ${headText(head)}`);
    } catch (error) {
      this.#logger.warn(`The head of the audit log could not be read: ${(error as Error).name}`);
    }
  }

  async #seal(): Promise<void> {
    try {
      const waiting = await this.uow.read((tx) => tx.query('SELECT entry_id FROM audit_unsealed LIMIT 1'));
      if (waiting.length > 0) while ((await this.uow.write(sealWaiting)) === SEALED_AT_A_TIME);
      this.#failing = false;
    } catch (error) {
      // The entries wait, and are sealed when the database answers again. That is said once.
      if (!this.#failing) {
        this.#logger.warn(`The audit log could not be sealed, and is tried again: ${(error as Error).name}`);
      }
      this.#failing = true;
    }
  }
}
