import type { WaitingWrites } from './unit-of-work.js';

interface Waiting {
  alone: boolean;
  since: number;
  enter: () => void;
}

// Measured with 16 clients on a machine of two cores: more lanes make more overlaps than writes.
const LANES = 4;

/** Lets a few units of work run side by side, and one alone where it must not meet another. */
export class WriteLanes {
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #takenAlone = false;

  /** Runs the work when there is a lane for it; `alone`, when nothing else runs, and before those that wait. */
  async run<T>(work: () => Promise<T>, alone: boolean): Promise<T> {
    await new Promise<void>((enter) => {
      const since = Date.now();
      if (alone) this.#waiting.unshift({ alone, since, enter });
      else this.#waiting.push({ alone, since, enter });
      this.#admit();
    });
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#takenAlone = false;
      this.#admit();
    }
  }

  /** How many wait, and for how long the one that has waited longest. */
  waiting(): WaitingWrites {
    const now = Date.now();
    return {
      count: this.#waiting.length,
      oldestMs: this.#waiting.reduce((longest, { since }) => Math.max(longest, now - since), 0),
    };
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined && this.#mayEnter(next); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#running += 1;
      this.#takenAlone = next.alone;
      next.enter();
    }
  }

  #mayEnter({ alone }: Waiting): boolean {
    return alone ? this.#running === 0 : this.#running < LANES && !this.#takenAlone;
  }
}
