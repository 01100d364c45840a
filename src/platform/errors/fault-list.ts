import { DomainError, type FieldFault } from './domain-error.js';

/** Gathers every fault of a record before it is refused, so that a caller can mend them all at once. */
export class FaultList {
  readonly #faults: FieldFault[] = [];

  add(pointer: string, code: string, detail: string): void {
    this.#faults.push({ pointer, code, detail });
  }

  addAll(faults: readonly FieldFault[]): void {
    this.#faults.push(...faults);
  }

  get faults(): readonly FieldFault[] {
    return this.#faults;
  }

  /** @throws DomainError (invalid) with every fault, named after the first; nothing where there is none. */
  throwIfAny(): void {
    const [first] = this.#faults;
    if (first) throw new DomainError('invalid', first.code, first.detail, this.#faults);
  }
}
