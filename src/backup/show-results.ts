import Table from 'cli-table3';
import type { Contents } from './manifest.js';
import type { Verified } from './verify-database.js';

/** What each check came to, a line for each and for each finding. */
export const resultsText = ({ results }: Verified): string =>
  results
    .flatMap(({ name, findings, note }) => [
      `${findings.length === 0 ? 'ok    ' : 'FAILED'}  ${name}${note === undefined ? '' : ` (${note})`}`,
      ...findings.map((finding) => `          ${finding}`),
    ])
    .join('\n');

/** The rows of each table that has any. */
export function contentsText({ schemaVersion, rows }: Contents): string {
  const table = new Table({
    head: ['table', 'rows'],
    colAligns: ['left', 'right'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const [name, count] of Object.entries(rows)) if (count > 0) table.push([name, count]);
  return `Schema ${schemaVersion}\n${table.toString()}`;
}
