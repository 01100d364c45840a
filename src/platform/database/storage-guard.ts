import { Logger } from '@nestjs/common';
import type { DomainError } from '../errors/domain-error.js';
import { asDomainError, storageFaultOf } from './database-fault.js';

/**
 * Remembers that the storage beneath an SQLite file has failed. After an error of the disk in a commit nobody knows
 * what a later commit would rest on, so writing stops until the process is started again; from a file that turns out
 * to be damaged nothing is served at all.
 */
export class StorageGuard {
  readonly #logger = new Logger('Database');
  #refusal: DomainError | null = null;
  #damaged = false;

  constructor(private readonly file: string) {}

  /** Whether the file may still be written to. */
  get sound(): boolean {
    return this.#refusal === null;
  }

  /** @throws DomainError (unavailable) where the storage has failed in any way. */
  admitWrite(): void {
    if (this.#refusal) throw this.#refusal;
  }

  /** @throws DomainError (unavailable) where the file is damaged. */
  admitRead(): void {
    if (this.#damaged && this.#refusal) throw this.#refusal;
  }

  /** Takes note of what went wrong while reading. */
  noteRead(error: unknown): void {
    if (storageFaultOf(error) === 'damaged') this.#stop(error, 'damaged');
  }

  /** Takes note of what went wrong while writing. */
  noteWrite(error: unknown): void {
    const fault = storageFaultOf(error);
    if (fault !== null) this.#stop(error, fault);
  }

  #stop(error: unknown, fault: 'failed' | 'damaged'): void {
    if (this.#damaged || (this.#refusal && fault === 'failed')) return;
    this.#refusal = asDomainError(error);
    this.#damaged = fault === 'damaged';
    const code = (error as { code?: string }).code ?? 'no code';
    this.#logger.fatal(
      this.#damaged
        ? `${this.file} is damaged (${code}). Nothing is served from it any more. Stop Waymark and restore a backup: waymark backup restore <file> --to ${this.file} --replace`
        : `Writing to ${this.file} failed (${code}). Nothing more is written until Waymark is started again; reads go on. Look at the disk first.`,
    );
  }
}
