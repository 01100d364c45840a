import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../imports.service.js';

const ROWS_A_LINE = 10_000;

/** Shows how far an import has come: a bar for a person, a line for every 10,000 rows otherwise. */
export interface ProgressDisplay {
  show(progress: ImportProgress): void;
  stop(): void;
}

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const shown = new SingleBar(
    {
      stream,
      format: '{type} [{bar}] {value} of about {total} rows',
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let current: string | null = null;
  return {
    show({ type, rowsRead, lines }) {
      if (current !== type.name) shown.start(Math.max(lines - 1, 1), rowsRead, { type: type.name });
      current = type.name;
      shown.update(rowsRead);
    },
    stop: () => shown.stop(),
  };
}

function linesOf(stream: NodeJS.WritableStream): ProgressDisplay {
  let told = '';
  return {
    show({ type, rowsRead }) {
      const rows = Math.floor(rowsRead / ROWS_A_LINE) * ROWS_A_LINE;
      const line = `${type.name}: ${rows} rows\n`;
      if (rows > 0 && line !== told) stream.write(line);
      told = line;
    },
    stop: () => undefined,
  };
}

export const progressDisplay = (stream: NodeJS.WriteStream): ProgressDisplay =>
  stream.isTTY ? bar(stream) : linesOf(stream);
