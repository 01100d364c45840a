import type { LoggerService } from '@nestjs/common';
import { errorFacts } from './error-facts.js';
import type { Log } from './log.js';

/** Where a message comes from: Nest gives it last. */
const contextOf = (rest: readonly unknown[]): string | undefined => {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
};

/** What Nest tells while it starts is of interest to its developers only. */
const STARTING = ['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication'];

/** Nest's own log, in the log of the process. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#write(STARTING.includes(contextOf(rest) ?? '') ? 'debug' : 'info', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  #write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = contextOf(rest);
    if (typeof message === 'string' && !rest.some((part) => part instanceof Error)) {
      this.log_[level]({ context }, message);
      return;
    }
    const thrown = [message, ...rest].find((part) => part instanceof Error);
    this.log_[level]({ context, ...errorFacts(thrown) });
  }
}
