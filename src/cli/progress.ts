import { Presets, SingleBar } from 'cli-progress';

/** Tells a person how far a long piece of work is. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

const REPORT_EVERY = 10_000;

/** A bar on a terminal; elsewhere a line now and then, so that a log stays readable. Both go to standard error. */
export function startProgress(what: string, total: number): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      {
        format: `${what} {bar} {percentage}% | {value}/{total} | {eta_formatted} left`,
        stream: process.stderr,
      },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return { update: (done) => bar.update(done), stop: () => bar.stop() };
  }
  let next = REPORT_EVERY;
  return {
    update: (done) => {
      if (done < next) return;
      process.stderr.write(`${what}: ${done} of ${total}\n`);
      next = done + REPORT_EVERY;
    },
    stop: () => undefined,
  };
}
