import type { Command } from 'commander';
import { startProgress } from '../cli/progress.js';
import { type DatabaseLocation, parseDatabaseUrl } from '../platform/config/database-url.js';
import { readConfiguration } from '../platform/config/configuration.js';
import { createBackup } from './create-backup.js';
import { restoreBackup } from './restore-backup.js';
import { contentsText, resultsText } from './show-results.js';
import { holds, type Verified, verifyBackup, verifyDatabase } from './verify-database.js';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const locationOf = (url: string | undefined): DatabaseLocation =>
  url === undefined ? readConfiguration(process.env).database : parseDatabaseUrl(url);

function fileOf(url: string | undefined, instead: string): string {
  const location = locationOf(url);
  if (location.kind === 'sqlite') return location.file;
  throw new Error(`This is for SQLite. A PostgreSQL database is ${instead}; see docs/operations.md.`);
}

/** Prints what the checks came to; the process ends with 1 where one did not hold. */
function show(verified: Verified): boolean {
  print(resultsText(verified));
  if (verified.contents) print(contentsText(verified.contents));
  const sound = holds(verified);
  if (!sound) process.exitCode = 1;
  return sound;
}

async function create({ to, database }: { to: string; database?: string }): Promise<void> {
  const file = fileOf(database, 'backed up with pg_dump');
  let progress: ReturnType<typeof startProgress> | undefined;
  const { verified, backup } = await createBackup(file, to, (done, total) => {
    progress ??= startProgress('Copying pages', total);
    progress.update(done);
  }).finally(() => progress?.stop());
  show(verified);
  if (backup) print(`Backup: ${backup.file}\nSHA-256: ${backup.manifest.sha256}`);
  else print('The database itself does not hold. No backup was kept.');
}

async function verify(file: string | undefined, { database }: { database?: string }): Promise<void> {
  if ((file === undefined) === (database === undefined)) {
    throw new Error('Name a backup file, or a database with --database; not both.');
  }
  show(file === undefined ? await verifyDatabase(locationOf(database)) : await verifyBackup(file));
}

async function restore(file: string, { to, replace }: { to: string; replace: boolean }): Promise<void> {
  const target = fileOf(
    /^(sqlite|postgres(ql)?):/.test(to) ? to : `sqlite:${to}`,
    'restored with pg_restore',
  );
  const { verified, done, aside } = await restoreBackup(file, target, replace);
  show(verified);
  if (!done) print('The backup does not hold. Nothing was changed.');
  else print(`Restored: ${target}${aside === null ? '' : `\nThe database from before: ${aside}`}`);
}

/** Adds `waymark backup` and `waymark database`. */
export function registerBackup(program: Command): void {
  const backup = program.command('backup').description('copies of the database, and the way back');
  backup
    .command('create')
    .description('copy an SQLite database, also while a server is writing to it, and verify the copy')
    .requiredOption('--to <path>', 'a folder, or the name of the backup')
    .option('--database <url>', 'the database to copy; otherwise DATABASE_URL')
    .action(create);
  backup
    .command('verify')
    .description('hold a backup against its manifest and every check; exit 1 where one does not hold')
    .argument('[file]', 'a backup that `backup create` made')
    .option('--database <url>', 'instead: a database that was restored, on SQLite or PostgreSQL')
    .action(verify);
  backup
    .command('restore')
    .description('verify a backup and put it in place (while no server is using the file)')
    .argument('<file>', 'a backup that `backup create` made')
    .requiredOption('--to <database>', 'the file that the server is to use')
    .option('--replace', 'set aside the database that is there', false)
    .action(restore);
  program
    .command('database')
    .description('the database of this deployment')
    .command('check')
    .description(
      'hold the database against every check, also beside a running server; exit 1 where one fails',
    )
    .option('--database <url>', 'otherwise DATABASE_URL')
    .action(async ({ database }: { database?: string }) => {
      show(await verifyDatabase(locationOf(database)));
    });
}
