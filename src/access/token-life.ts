/** How long a token lasts where nobody says, and at most. */
export const DEFAULT_TOKEN_DAYS = 30;
export const MOST_TOKEN_DAYS = 90;

const DAY_MS = 86_400_000;

/** The instant that many days after another. */
export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString();
