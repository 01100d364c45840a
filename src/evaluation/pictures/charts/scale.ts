/** Values along a side of a picture. */
export interface Scale {
  readonly lower: number;
  readonly upper: number;
  readonly ticks: readonly number[];
  /** Where a value is, in pixels. */
  readonly place: (value: number) => number;
}

/** 1, 2 or 5 times a power of ten, so that there are about as many ticks. */
function stepOf(range: number, ticks: number): number {
  const rough = range / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return times * power;
}

/** A scale that holds all values, ends at ticks, and goes from one pixel to another. */
export function scaleOf(values: readonly number[], [from, to]: readonly [number, number], ticks = 5): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const range = most - least > 1e-9 ? most - least : 1;
  const step = stepOf(range, ticks);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(Math.ceil(most / step - 1e-9), first + 1);
  const [lower, upper] = [first * step, last * step];
  return {
    lower,
    upper,
    // 3 times 0.1 is not 0.3.
    ticks: Array.from({ length: last - first + 1 }, (_, index) =>
      Number(((first + index) * step).toPrecision(12)),
    ),
    place: (value) => from + ((value - lower) / (upper - lower)) * (to - from),
  };
}
