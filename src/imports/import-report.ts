import { DomainError } from '../platform/errors/domain-error.js';
import type { ImportFaultDto, ImportReportDto } from './dto/import-report.dto.js';
import type { ImportFault } from './engine/fault-log.js';
import type { ImportOutcome, ImportSource } from './engine/import-file.js';

/** How files are imported. */
export interface ImportOptions {
  /** Does everything and keeps nothing. */
  dryRun: boolean;
  /** `all`: one faulty row refuses the file. `partial`: the good rows are kept. */
  mode: 'all' | 'partial';
}

/** What came of a file. */
export interface ImportReport extends ImportReportDto {
  headerFaulty: boolean;
  /** What is wrong with the file and not with a row of it; null where all of it was read. */
  fileFault: ImportFault | null;
  refused: boolean;
}

/** Whether a file is refused as a whole. One that could not be read to its end always is. */
export const isRefused = ({ batch, complete }: ImportOutcome, { mode }: ImportOptions): boolean =>
  !complete || (mode === 'all' && batch.faults.rowsRejected > 0);

const toFault = ({ row, column, code, detail, remedy }: ImportFault): ImportFaultDto => ({
  pointer: column === null ? `/rows/${row}` : `/rows/${row}/${column}`,
  code,
  detail,
  row,
  column,
  remedy,
});

export function reportOf(
  id: string | null,
  { type }: ImportSource,
  outcome: ImportOutcome,
  options: ImportOptions,
): ImportReport {
  const { batch, rowsRead, headerFaulty } = outcome;
  const refused = isRefused(outcome, options);
  const changes = refused && !options.dryRun ? { inserted: 0, updated: 0, unchanged: 0 } : batch.changes;
  return {
    id,
    recordType: type.name,
    dryRun: options.dryRun,
    mode: options.mode,
    rowsRead,
    rowsInserted: changes.inserted,
    rowsUpdated: changes.updated,
    rowsUnchanged: changes.unchanged,
    rowsRejected: headerFaulty ? 0 : batch.faults.rowsRejected,
    faultsOmitted: batch.faults.omitted,
    faults: batch.faults.listed.toSorted((one, other) => one.row - other.row).map(toFault),
    headerFaulty,
    fileFault: headerFaulty ? (batch.faults.listed[0] ?? null) : batch.faults.brokenBy,
    refused,
  };
}

/** What is answered of an import. */
export function toReportDto(report: ImportReport): ImportReportDto {
  const { headerFaulty: _header, fileFault: _fault, refused: _refused, ...answer } = report;
  return answer;
}

/** The refusal of a file as a whole. */
export function refusalOf(report: ImportReport): DomainError {
  const { faults, ...counts } = toReportDto(report);
  const { code, detail } = report.fileFault ?? {
    code: 'ROWS_FAULTY',
    detail: `${report.rowsRejected} of ${report.rowsRead} rows cannot be used, so nothing was imported; see "errors".`,
  };
  return new DomainError('invalid', code, detail, faults, { report: counts });
}
