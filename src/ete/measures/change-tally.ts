/** Values at the start and at the end, over orders of which both are known. */
export interface ChangeSums {
  known: number;
  notKnown: number;
  totalAtStart: number;
  totalAtEnd: number;
  /** Mean of the end less the start, and the sum of squared deviations from it, kept up as orders come (Welford 1962). */
  meanChange: number;
  squares: number;
}

/** Adds up how a quantity changed from the start of orders to their end. */
export class ChangeTally {
  readonly sums: ChangeSums = {
    ...{ known: 0, notKnown: 0, totalAtStart: 0, totalAtEnd: 0, meanChange: 0, squares: 0 },
  };

  add(atStart: number | null, atEnd: number | null): void {
    const { sums } = this;
    if (atStart === null || atEnd === null) {
      sums.notKnown++;
      return;
    }
    sums.known++;
    sums.totalAtStart += atStart;
    sums.totalAtEnd += atEnd;
    const deviation = atEnd - atStart - sums.meanChange;
    sums.meanChange += deviation / sums.known;
    sums.squares += deviation * (atEnd - atStart - sums.meanChange);
  }
}
