import type { Answer, TestApi } from './api.js';

/** A file of lines. */
export const csvOf = (...lines: string[]): string => `${lines.join('\n')}\n`;

/** Sends a file to be imported. */
export const importCsv = (
  api: TestApi,
  recordType: string,
  body: string | Uint8Array,
  query = '',
  headers: Record<string, string> = {},
): Promise<Answer> =>
  api.request('POST', `/v1/imports?recordType=${recordType}${query}`, {
    body,
    headers: { 'content-type': 'text/csv', ...headers },
  });

/** What became of the rows: read, inserted, updated, unchanged, rejected. */
export const countsOf = ({ body }: Answer): number[] => {
  const counts = body.report ?? body;
  return [
    counts.rowsRead,
    counts.rowsInserted,
    counts.rowsUpdated,
    counts.rowsUnchanged,
    counts.rowsRejected,
  ];
};

/** The faults of a report or of a refusal, as `line column CODE`. */
export const faultsOf = ({ body }: Answer): string[] =>
  (body.errors ?? body.faults).map(
    (fault: { row: number; column: string | null; code: string }) =>
      `${fault.row} ${fault.column ?? '-'} ${fault.code}`,
  );
