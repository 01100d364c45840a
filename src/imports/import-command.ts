import type { Command } from 'commander';
import { type Configuration, readConfiguration } from '../platform/config/configuration.js';
import { DatabaseInUseError } from '../platform/database/file-lock.js';
import { SchemaError } from '../platform/database/migrate.js';
import { writeDocs } from '../platform/docs/write-docs.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { type ChosenFile, chooseFiles } from './command/choose-files.js';
import { importLocally } from './command/import-locally.js';
import { importOverHttp } from './command/import-over-http.js';
import { CannotImport, UsageError } from './command/refusals.js';
import { readToken } from './command/read-token.js';
import { progressDisplay } from './command/show-progress.js';
import { reportText } from './command/show-report.js';
import type { ImportReportDto } from './dto/import-report.dto.js';
import { importGuide } from './guide/import-guide.js';
import type { ImportOptions } from './import-report.js';

/** What the command is run with. */
export interface ImportCommandOptions {
  type?: string;
  dryRun?: boolean;
  partial?: boolean;
  service?: string;
  url?: string;
  tokenFile?: string;
}

/** Where the command writes, and what it finds around it. */
export interface Surroundings {
  environment: NodeJS.ProcessEnv;
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
}

const OK = 0;
const FAULTY = 1;
const USAGE = 2;

/** How wide a report is where nobody says: in a file, or piped on. */
const PIPED_WIDTH = 140;

const TRIED_ALONE =
  'A server tries each file by itself: records that another of these files would add are not known to it.\n';

const isForPeople = (error: unknown): error is Error =>
  [CannotImport, DomainError, DatabaseInUseError, SchemaError].some((kind) => error instanceof kind);

function configurationOf(environment: NodeJS.ProcessEnv): Configuration {
  try {
    return readConfiguration(environment);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function* reportsOf(
  files: readonly ChosenFile[],
  { service, url, tokenFile }: ImportCommandOptions,
  how: ImportOptions,
  { environment, err }: Surroundings,
): AsyncGenerator<{ file: ChosenFile; report: ImportReportDto; refused: boolean }> {
  if (url === undefined) {
    const configuration = configurationOf(environment);
    const reports = await importLocally(configuration, service, files, how, progressDisplay(err));
    for (const [index, report] of reports.entries()) {
      const file = files[index];
      if (file) yield { file, report, refused: report.refused };
    }
    return;
  }
  const token = await readToken(environment, tokenFile);
  for (const file of files) {
    const { report, refused } = await importOverHttp(url, { token, service }, file, how);
    yield { file, report, refused };
    if (refused) return;
  }
}

/** Imports what the command line names. Answers the exit code: 0 done, 1 refused or rows rejected, 2 usage. */
export async function runImport(
  paths: readonly string[],
  options: ImportCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { out, err } = surroundings;
  const how: ImportOptions = { dryRun: options.dryRun ?? false, mode: options.partial ? 'partial' : 'all' };
  try {
    if (options.url !== undefined && !URL.canParse(options.url)) {
      throw new UsageError('--url must be the address of a server, such as http://127.0.0.1:3000.');
    }
    const files = await chooseFiles(paths, options.type);
    if (options.url !== undefined && how.dryRun && files.length > 1) err.write(TRIED_ALONE);
    let code = OK;
    for await (const { file, report, refused } of reportsOf(files, options, how, surroundings)) {
      out.write(reportText(file.path, report, refused, out.isTTY ? out.columns : PIPED_WIDTH));
      if (refused || report.faults.length > 0) code = FAULTY;
    }
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      err.write(`${error.message}\n`);
      return USAGE;
    }
    if (!isForPeople(error)) throw error;
    err.write(`${error.message}\n`);
    return FAULTY;
  }
}

/** Adds `import` to the command line, and for developers `import-docs`, which writes its documentation. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('Import CSV files of records, all together or not at all')
    .argument('<file...>', 'CSV files named after their record type, such as cases.csv, or folders of them')
    .option('--type <type>', 'what the files hold, where their names do not say so')
    .option('--dry-run', 'check everything and keep nothing')
    .option('--partial', 'keep the good rows of a file that has faulty ones')
    .option('--service <code>', 'the service to import into, where there are several')
    .option('--url <url>', 'send the files to a running server, one after another, and not to the database')
    .option('--token-file <path>', 'where the token for the server is; otherwise in WAYMARK_TOKEN')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? OK : USAGE))
    .action(async (paths: string[], options: ImportCommandOptions) => {
      const { env: environment, stdout: out, stderr: err } = process;
      process.exitCode = await runImport(paths, options, { environment, out, err });
    });
  program
    .command('import-docs', { hidden: true })
    .description('Write docs/import.md and the sample files')
    .action(() => writeDocs(importGuide()));
}
