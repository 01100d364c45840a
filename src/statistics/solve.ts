/**
 * The root of a function that changes sign once between `inside` and `outside`, by bisection to the last bit
 * that doubles can resolve. `isInside` says on which side of the root a point lies; it is never asked about
 * the two ends, so they may be points where the function is undefined.
 */
export function bisect(isInside: (x: number) => boolean, inside: number, outside: number): number {
  let near = inside;
  let far = outside;
  // 200 halvings exhaust the precision of any double bracket except around a root of exactly zero.
  for (let i = 0; i < 200; i++) {
    const middle = near + (far - near) / 2;
    if (middle === near || middle === far) break;
    if (isInside(middle)) near = middle;
    else far = middle;
  }
  return near + (far - near) / 2;
}

/**
 * The root of an increasing concave function by Newton's method, kept inside a bracket that shrinks with
 * every evaluation; steps that leave it, or that are not finite, become bisections.
 *
 * @param evaluate the value (may be -Infinity) and slope at a point
 * @param start first point, inside the bracket
 */
export function newtonIncreasing(
  evaluate: (u: number) => { readonly value: number; readonly slope: number },
  start: number,
  lower: number,
  upper: number,
): number {
  let low = lower;
  let high = upper;
  let u = start;
  for (let i = 0; i < 200; i++) {
    const { value, slope } = evaluate(u);
    if (value === 0) return u;
    if (value < 0) low = u;
    else high = u;
    const step = u - value / slope;
    const next = step > low && step < high ? step : low + (high - low) / 2;
    if (Math.abs(next - u) <= 2 * Number.EPSILON * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}
