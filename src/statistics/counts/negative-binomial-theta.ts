/**
 * The shape theta of a negative binomial that makes counts likeliest, given their means: Var = mu + mu^2/theta.
 *
 * Newton's method on ln theta. Sums of digammas become sums of people over counts: psi(y + theta) - psi(theta) =
 * 1/theta + ... + 1/(theta + y - 1).
 *
 * @param above people with a count above 0, above 1, ... (`peopleAbove`)
 * @param start above 0
 * @returns theta, or null where it runs off without end: the counts spread no more than Poisson counts
 */
export function likeliestTheta(
  counts: Float64Array,
  means: Float64Array,
  above: Float64Array,
  start: number,
): number | null {
  let theta = start;
  for (let i = 0; i < 100; i++) {
    const { score, information } = thetaScore(counts, means, above, theta);
    const slope = theta * score;
    const curvature = theta * theta * information - slope;
    const newton = curvature > 0 ? slope / curvature : Math.sign(slope);
    const step = Math.max(-1, Math.min(1, newton));
    theta *= Math.exp(step);
    if (theta > 1e8) return null;
    if (Math.abs(step) < 1e-12) break;
  }
  return theta;
}

/** The derivative of the log-likelihood in theta, and minus the second. */
export function thetaScore(
  counts: Float64Array,
  means: Float64Array,
  above: Float64Array,
  theta: number,
): { score: number; information: number } {
  let score = 0;
  let information = 0;
  for (let k = 0; k < above.length; k++) {
    const part = above[k]! / (theta + k);
    score += part;
    information += part / (theta + k);
  }
  for (let i = 0; i < counts.length; i++) {
    const mean = means[i]!;
    const sum = theta + mean;
    const gap = (mean - counts[i]!) / sum;
    score += gap - Math.log1p(mean / theta);
    // 1/theta - 2/sum + (y + theta)/sum^2, with what cancels taken out.
    information -= (mean / theta - gap) / sum;
  }
  return { score, information };
}
