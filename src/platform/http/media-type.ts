/** How much a reader wants a media type, 0 to 1, by the range of `Accept` that names it most closely. */
function wish(ranges: readonly string[], mediaType: string): number {
  const [kind = ''] = mediaType.split('/');
  for (const name of [mediaType, `${kind}/*`, '*/*']) {
    for (const range of ranges) {
      const [named = '', ...parameters] = range.split(';').map((part) => part.trim());
      if (named !== name) continue;
      const q = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return q === undefined ? 1 : Number(q);
    }
  }
  return 0;
}

/**
 * Whether a reader wants one media type rather than another, from `Accept` (RFC 9110, section 12.5.1); the other, where both
 * are as welcome.
 */
export function prefers(accept: string | undefined, mediaType: string, other: string): boolean {
  const ranges = (accept ?? '*/*').toLowerCase().split(',');
  return wish(ranges, mediaType) > wish(ranges, other);
}
