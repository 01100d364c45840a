import { BenchFault } from './bench-fault.js';
import { GrowingNumbers } from './growing-numbers.js';

/** Values of a category: the place of each row's level, -1 where it is missing. */
export interface CategoryColumn {
  readonly codes: Int32Array;
  /** In code-point order. */
  readonly levels: readonly string[];
}

const FIRST_CAPACITY = 1_024;
const MOST_LEVELS = 200;

/** Empty, or what R writes for it. */
const isMissing = (cell: string): boolean => cell === '' || cell === 'NA';

/** A column of numbers that grows; missing values become NaN where they are allowed. */
export class NumberBuilder {
  readonly #values = new GrowingNumbers();

  constructor(
    readonly name: string,
    /** What the values must be, and how a sentence says so. */
    readonly rule: {
      readonly allows: (value: number) => boolean;
      readonly words: string;
      readonly missing: boolean;
    },
  ) {}

  push(text: string, line: number): void {
    const cell = text.trim();
    const missing = isMissing(cell);
    const value = missing ? NaN : Number(cell);
    if (missing ? !this.rule.missing : !this.rule.allows(value)) {
      const found = missing ? 'is empty' : 'holds something else';
      throw new BenchFault(
        `Column "${this.name}" must hold ${this.rule.words} and ${found} in line ${line}.`,
      );
    }
    this.#values.push(value);
  }

  finish(): Float64Array {
    return this.#values.finish();
  }
}

/** A column of names that grows. */
export class CategoryBuilder {
  #codes = new Int32Array(FIRST_CAPACITY);
  #rows = 0;
  readonly #places = new Map<string, number>();

  constructor(readonly name: string) {}

  push(text: string): void {
    const cell = text.trim();
    if (this.#rows === this.#codes.length) {
      const more = new Int32Array(this.#rows * 2);
      more.set(this.#codes);
      this.#codes = more;
    }
    this.#codes[this.#rows++] = isMissing(cell) ? -1 : this.#placeOf(cell);
  }

  finish(): CategoryColumn {
    const levels = [...this.#places.keys()].sort(byCodePoint);
    const places = new Int32Array(levels.length);
    levels.forEach((level, place) => (places[this.#placeOf(level)] = place));
    return {
      codes: this.#codes.slice(0, this.#rows).map((code) => (code < 0 ? -1 : places[code]!)),
      levels,
    };
  }

  #placeOf(level: string): number {
    const known = this.#places.get(level);
    if (known !== undefined) return known;
    if (this.#places.size === MOST_LEVELS) {
      throw new BenchFault(
        `Column "${this.name}" has more than ${MOST_LEVELS} different values; group them first.`,
      );
    }
    this.#places.set(level, this.#places.size);
    return this.#places.size - 1;
  }
}

/** UTF-8 keeps the order of code points, which UTF-16 does not. */
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
