import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { audit } from '../audit/audit-log.js';
import type { WriteTransaction } from '../platform/database/transaction.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { ReferenceCodes } from '../reference-data/reference-codes.js';
import type { CsvFile } from './csv/csv-file.js';
import { type FileFacts, inspectFile } from './csv/inspect-file.js';
import { importFile, type ImportOutcome, type ImportSource } from './engine/import-file.js';
import { ImportBatch } from './import-batch.entity.js';
import { type ImportOptions, type ImportReport, isRefused, reportOf } from './import-report.js';
import type { RecordType } from './record-types/record-type.js';

const ROWS_WORTH_COUNTING = 1_000;

/** How far an import has come. */
export interface ImportProgress {
  type: RecordType;
  rowsRead: number;
  /** Lines of the file: about its rows. */
  lines: number;
}

/** What came of files that were imported together. */
export interface ImportResult {
  reports: ImportReport[];
  /** Whether all that was asked for was done: in a dry run, whether it would have been. */
  refused: boolean;
}

/** Ends the transaction without keeping anything, with what there is to tell. */
class NothingKept extends Error {
  constructor(readonly result: ImportResult) {
    super('nothing kept');
  }
}

/** Imports files of records: the same for HTTP and for the command line. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: ReferenceCodes,
  ) {}

  /**
   * Imports files, each after those that its rows name, in one transaction: either every file is imported as
   * `mode` asks, or nothing is kept.
   * @throws DomainError (malformed) where a file is not UTF-8 text.
   */
  async run(
    principal: Principal,
    files: readonly { type: RecordType; file: CsvFile }[],
    options: ImportOptions,
    onProgress: (progress: ImportProgress) => void = () => undefined,
  ): Promise<ImportResult> {
    const sources: ImportSource[] = [];
    for (const { type, file } of files) sources.push({ type, file, facts: await inspectNamed(file) });
    try {
      return await this.uow.write(async (tx) => {
        const result: ImportResult = { reports: [], refused: false };
        for (const source of sources) {
          const { type, facts } = source;
          const outcome = await importFile(tx, this.codes, principal, source, (rowsRead) =>
            onProgress({ type, rowsRead, lines: facts.lines }),
          );
          const refused = isRefused(outcome, options);
          const id = options.dryRun || refused ? null : await record(tx, principal, source, outcome);
          result.reports.push(reportOf(id, source, outcome, options));
          result.refused ||= refused;
          // A dry run goes on, to say everything that is wrong.
          if (refused && !options.dryRun) break;
        }
        if (options.dryRun || result.refused) throw new NothingKept(result);
        await tellPlanner(tx, result);
        return result;
      });
    } catch (error) {
      if (error instanceof NothingKept) {
        await this.#logLook(principal, sources, error.result);
        return error.result;
      }
      throw error;
    }
  }

  /**
   * Logs files of which nothing was kept. A report tells how rows compare with what is recorded, so that trying a file
   * is a look at the records it names.
   */
  async #logLook(
    principal: Principal,
    sources: readonly ImportSource[],
    { reports }: ImportResult,
  ): Promise<void> {
    await this.uow.write(async (tx) => {
      for (const [index, { recordType, rowsRead: records }] of reports.entries()) {
        const fileSha256 = sources[index]?.facts.sha256;
        // Nothing was kept, so the look is all there is to name.
        const recordId = tx.newId();
        await audit(tx, principal, { action: 'CONSULTATION', recordType, recordId, records, fileSha256 });
      }
    });
  }
}

/**
 * Lets the database's planner count again after rows that change the picture, or it walks through whole tables. It
 * counts everything: from a sample SQLite takes a service's id, which nearly every row shares, for a good key.
 */
async function tellPlanner(tx: WriteTransaction, { reports }: ImportResult): Promise<void> {
  const inserted = reports.reduce((sum, { rowsInserted }) => sum + rowsInserted, 0);
  if (inserted < ROWS_WORTH_COUNTING) return;
  const cases = await tx.queryOne<{ count: number }>('SELECT COUNT(*) AS count FROM case_record');
  if (inserted * 10 >= (cases?.count ?? 0)) await tx.execute('ANALYZE');
}

async function inspectNamed(file: CsvFile): Promise<FileFacts> {
  try {
    return await inspectFile(file);
  } catch (error) {
    if (!(error instanceof DomainError) || file.name === null) throw error;
    throw new DomainError(error.kind, error.code, `${file.name}: ${error.message}`);
  }
}

async function record(
  tx: WriteTransaction,
  principal: Principal,
  { type, facts }: ImportSource,
  { batch, rowsRead }: ImportOutcome,
): Promise<string> {
  const id = tx.newId();
  const row: ImportBatch = {
    id,
    serviceId: principal.serviceId,
    deliveryAreaId: null,
    recordedAt: tx.now,
    recordType: type.name,
    fileSha256: facts.sha256,
    rowsRead,
    rowsInserted: batch.changes.inserted,
    rowsUpdated: batch.changes.updated,
    rowsUnchanged: batch.changes.unchanged,
    rowsRejected: batch.faults.rowsRejected,
  };
  await tx.insert(ImportBatch, [row]);
  await audit(tx, principal, {
    action: 'COLLECTION',
    recordType: type.name,
    recordId: id,
    records: rowsRead,
    fileSha256: facts.sha256,
  });
  return id;
}
