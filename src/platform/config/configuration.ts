import { type DatabaseLocation, parseDatabaseUrl } from './database-url.js';
import { type Operation, parseLogLevel, parsePerMinute, QUIET } from './operation.js';

/** Everything that is set from outside, validated. */
export class Configuration {
  constructor(
    readonly database: DatabaseLocation,
    readonly host: string,
    readonly port: number,
    readonly operation: Operation = QUIET,
  ) {}
}

function parsePort(name: string, value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535) {
    throw new RangeError(
      `${name} must be a whole number from 0 to 65535 (0: any free port); it is "${value}".`,
    );
  }
  return port;
}

function parseHost(name: string, value: string): string {
  if (!/^[A-Za-z0-9.:_-]+$/.test(value)) {
    throw new RangeError(`${name} must be a host name or an address, such as 127.0.0.1; it is "${value}".`);
  }
  return value;
}

const attempt = <T>(read: () => T, faults: string[]): T | undefined => {
  try {
    return read();
  } catch (error) {
    faults.push((error as Error).message);
    return undefined;
  }
};

/** Where nothing else is said: far above what a case system or a room of people asks, far below a loop gone wrong. */
const REQUESTS_PER_MINUTE = '6000';
const EXPENSIVE_PER_MINUTE = '60';

function readOperation(environment: NodeJS.ProcessEnv, faults: string[]): Operation {
  const { LOG_LEVEL, RATE_LIMIT_PER_MINUTE, RATE_LIMIT_EXPENSIVE_PER_MINUTE, METRICS_PORT, METRICS_HOST } =
    environment;
  const perMinute = (name: string, value: string): number =>
    attempt(() => parsePerMinute(name, value), faults) ?? 0;
  return {
    logLevel: attempt(() => parseLogLevel(LOG_LEVEL || 'info'), faults) ?? 'info',
    requestsPerMinute: perMinute('RATE_LIMIT_PER_MINUTE', RATE_LIMIT_PER_MINUTE || REQUESTS_PER_MINUTE),
    expensivePerMinute: perMinute(
      'RATE_LIMIT_EXPENSIVE_PER_MINUTE',
      RATE_LIMIT_EXPENSIVE_PER_MINUTE || EXPENSIVE_PER_MINUTE,
    ),
    metrics: METRICS_PORT
      ? {
          host: attempt(() => parseHost('METRICS_HOST', METRICS_HOST || '127.0.0.1'), faults) ?? '',
          port: attempt(() => parsePort('METRICS_PORT', METRICS_PORT), faults) ?? 0,
        }
      : null,
  };
}

/**
 * Reads the configuration from the environment.
 * @throws RangeError naming every variable that cannot be used, and what each may be.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const faults: string[] = [];
  const database = attempt(
    () => parseDatabaseUrl(environment.DATABASE_URL || 'sqlite:./data/waymark.db'),
    faults,
  );
  const host = attempt(() => parseHost('HOST', environment.HOST || '127.0.0.1'), faults);
  const port = attempt(() => parsePort('PORT', environment.PORT || '3000'), faults);
  const operation = readOperation(environment, faults);
  if (faults.length > 0 || database === undefined || host === undefined || port === undefined) {
    throw new RangeError(faults.join('\n'));
  }
  return new Configuration(database, host, port, operation);
}
