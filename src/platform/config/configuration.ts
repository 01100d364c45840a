import { type DatabaseLocation, parseDatabaseUrl } from './database-url.js';

/** Everything that is set from outside, validated. */
export class Configuration {
  constructor(
    readonly database: DatabaseLocation,
    readonly host: string,
    readonly port: number,
  ) {}
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535) {
    throw new RangeError(`PORT must be a whole number from 0 to 65535 (0: any free port); it is "${value}".`);
  }
  return port;
}

function parseHost(value: string): string {
  if (!/^[A-Za-z0-9.:_-]+$/.test(value)) {
    throw new RangeError(`HOST must be a host name or an address, such as 127.0.0.1; it is "${value}".`);
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
  const host = attempt(() => parseHost(environment.HOST || '127.0.0.1'), faults);
  const port = attempt(() => parsePort(environment.PORT || '3000'), faults);
  if (database === undefined || host === undefined || port === undefined) {
    throw new RangeError(faults.join('\n'));
  }
  return new Configuration(database, host, port);
}
