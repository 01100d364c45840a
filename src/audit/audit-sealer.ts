import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { chainHead, headText, sealWaiting } from './chain.js';

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
  #running: Promise<void> = Promise.resolve();
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

  #tick(): void {
    this.#running = this.#running.then(() => this.#seal());
    if (Date.now() - this.#headToldAt < HEAD_EVERY_MS) return;
    this.#headToldAt = Date.now();
    this.#running = this.#running.then(() => this.#tellHead());
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
      if (waiting.length === 0) return;
      while ((await this.uow.write(sealWaiting)) > 0);
    } catch (error) {
      // The entries wait, and are sealed when the database answers again.
      this.#logger.warn(`The audit log could not be sealed: ${(error as Error).name}`);
    }
  }
}
