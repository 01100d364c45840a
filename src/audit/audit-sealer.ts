import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { sealWaiting } from './chain.js';

const PAUSE_MS = 250;

/** Seals what was logged, a moment after it was. Another process, or the next start, seals what one leaves behind. */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(AuditSealer.name);
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly uow: UnitOfWork) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => this.#tick(), PAUSE_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
    await this.#seal();
  }

  #tick(): void {
    this.#running = this.#running.then(() => this.#seal());
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
