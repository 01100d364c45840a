/** What is wrong with one cell, or with what it names. It never repeats the cell: a value may be personal. */
export class CellFault {
  constructor(
    /** Stable, UPPER_SNAKE_CASE. */
    readonly code: string,
    readonly detail: string,
    /** What to do about it; null where the detail says it. */
    readonly remedy: string | null = null,
  ) {}
}
