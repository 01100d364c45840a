import type { RecordType } from './record-type.js';

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A file of a record type as it may be: the example of each column, and what its further rows have otherwise. */
export function sampleOf({ columns, furtherSamples = [] }: RecordType): string {
  const names = Object.keys(columns);
  const rows = [{}, ...furtherSamples].map((other: Record<string, string | undefined>) =>
    names.map((name) => quoted(other[name] ?? columns[name]?.example ?? '')).join(','),
  );
  return `${[names.join(','), ...rows].join('\n')}\n`;
}
