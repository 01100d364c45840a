import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

// Another process on the same PostgreSQL database may add a service; nobody here tells us.
const KEPT_FOR_MS = 5_000;

/** Finds services by code, for every request. Services are few and never change their code, so they are kept. */
@Injectable()
export class ServiceDirectory {
  #idByCode: ReadonlyMap<string, string> = new Map();
  #loadedAt = 0;

  constructor(private readonly uow: UnitOfWork) {}

  /** The id of the service with this code, or null. */
  async idOf(code: string): Promise<string | null> {
    if (!this.#idByCode.has(code)) await this.#load();
    return this.#idByCode.get(code) ?? null;
  }

  /** The id of the only service, or null where there is none or more than one. */
  async only(): Promise<{ only: string | null; count: number }> {
    if (this.#idByCode.size === 0 || Date.now() - this.#loadedAt > KEPT_FOR_MS) await this.#load();
    const ids = [...this.#idByCode.values()];
    return { only: ids.length === 1 ? (ids[0] ?? null) : null, count: ids.length };
  }

  /** Forgets what it knows: a service was added. */
  forget(): void {
    this.#idByCode = new Map();
  }

  async #load(): Promise<void> {
    const rows = await this.uow.read((tx) =>
      tx.query<{ id: string; code: string }>('SELECT id, code FROM youth_justice_service'),
    );
    this.#idByCode = new Map(rows.map(({ id, code }) => [code, id]));
    this.#loadedAt = Date.now();
  }
}
