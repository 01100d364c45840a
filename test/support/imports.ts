import { findRecordType, RECORD_TYPES, type RecordTypeName } from '../../src/imports/record-types/all.js';
import type { RecordType } from '../../src/imports/record-types/record-type.js';
import { sampleOf } from '../../src/imports/record-types/sample.js';
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

/**
 * A file of one record type: the row of its examples, changed as given, once for each change. A column that is
 * changed to undefined is left out.
 */
export function exampleCsv(
  typeName: RecordTypeName,
  ...changes: Record<string, string | undefined>[]
): string {
  const { columns } = findRecordType(typeName) as RecordType;
  const names = Object.keys(columns).filter(
    (name) => !changes.some((change) => name in change && change[name] === undefined),
  );
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const rows = changes.map((change) =>
    names.map((name) => quoted(change[name] ?? columns[name]?.example ?? '')).join(','),
  );
  return csvOf(names.join(','), ...rows);
}

/** Imports the sample file of every record type. Throws where one is refused. */
export async function importSamples(api: TestApi): Promise<void> {
  for (const type of RECORD_TYPES) {
    const answer = await importCsv(api, type.name, sampleOf(type));
    if (answer.status !== 201) throw new Error(`${type.name}: ${faultsOf(answer).join(', ')}`);
  }
}
