import { type Command, InvalidArgumentError } from 'commander';
import { type ChainHead, headText, readHead } from '../audit/chain.js';
import { verifyAuditChain } from '../audit/verify-chain.js';
import { readConfiguration } from '../platform/config/configuration.js';
import { inspectDatabase } from '../platform/database/inspect-database.js';
import { SCHEMA } from '../schema.js';

function parseHead(text: string): ChainHead {
  const head = readHead(text);
  if (!head)
    throw new InvalidArgumentError('A head is POSITION:HASH, as the log and a verification give it.');
  return head;
}

async function verify({ expectHead }: { expectHead?: ChainHead }): Promise<void> {
  const { database } = readConfiguration(process.env);
  const report = await inspectDatabase(database, SCHEMA, (tx) => verifyAuditChain(tx, { head: expectHead }));
  const { head, entries, waiting, faultCount, faults } = report;
  process.stdout.write(
    `Head ${headText(head)}\n${entries} entries: ${head.position} sealed, ${waiting} waiting to be.\n`,
  );
  for (const { position, code, entryId, detail } of faults) {
    process.stdout.write(`Position ${position}: ${code} ${entryId ?? ''} ${detail}\n`.replace(/ {2,}/g, ' '));
  }
  if (faultCount > faults.length) process.stdout.write(`… and ${faultCount - faults.length} more.\n`);
  process.stdout.write(faultCount === 0 ? 'The audit log holds.\n' : 'The audit log does not hold.\n');
  if (faultCount > 0) process.exitCode = 1;
}

/** Adds `waymark audit`. */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('the audit log of this deployment')
    .command('verify')
    .description('hold the audit log against its hash chain; may run beside a server')
    .option('--expect-head <position:hash>', 'a head noted down before, to find a tail cut off', parseHead)
    .action(verify);
}
