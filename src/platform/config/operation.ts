/** How much is logged. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How a process is run: what it tells, and how much it lets one client ask. */
export interface Operation {
  logLevel: LogLevel;
  /** Requests that one token, or one address without a token, may make in a minute; 0: any number. */
  requestsPerMinute: number;
  /** The same, for what costs most: imports and evaluations. */
  expensivePerMinute: number;
  /** Where the measurements are served; null: nowhere. */
  metrics: { host: string; port: number } | null;
}

/** Says nothing and refuses nothing: for programs that serve nobody. */
export const QUIET: Operation = {
  logLevel: 'silent',
  requestsPerMinute: 0,
  expensivePerMinute: 0,
  metrics: null,
};

const MOST_PER_MINUTE = 1_000_000;

function isLogLevel(value: string): value is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(value);
}

/** @throws RangeError */
export function parseLogLevel(value: string): LogLevel {
  if (!isLogLevel(value)) {
    throw new RangeError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}; it is "${value}".`);
  }
  return value;
}

/** @throws RangeError */
export function parsePerMinute(name: string, value: string): number {
  const count = Number(value);
  if (!/^\d+$/.test(value) || count > MOST_PER_MINUTE) {
    throw new RangeError(
      `${name} must be a whole number from 0 (no limit) to ${MOST_PER_MINUTE}; it is "${value}".`,
    );
  }
  return count;
}
