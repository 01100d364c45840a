/**
 * Says yes every so many times, in turn and not by chance, from the given time on: what is rare is in every caseload.
 */
export class Turns {
  #count: number;

  constructor(
    private readonly every: number,
    first: number,
  ) {
    this.#count = every - first;
  }

  next(): boolean {
    this.#count += 1;
    return this.#count % this.every === 0;
  }
}
