import 'reflect-metadata';
import { Command } from 'commander';
import { registerBackup } from './backup/backup-command.js';
import { registerAccount } from './cli/account-command.js';
import { registerAudit } from './cli/audit-command.js';
import { registerAuthorizationDocs } from './access/guide/authorization-docs-command.js';
import { registerDemo } from './cli/demo-command.js';
import { registerService } from './cli/service-command.js';
import { registerToken } from './cli/token-command.js';
import { registerEvaluate } from './evaluation/bench/evaluate-command.js';
import { registerImport } from './imports/import-command.js';

const program = new Command('waymark')
  .description('Intervention catalogue and evaluation platform for youth justice services')
  .addHelpText('after', '\nConfiguration is by environment: DATABASE_URL, HOST, PORT (see the README).')
  .showHelpAfterError();

registerDemo(program);
registerService(program);
registerAccount(program);
registerToken(program);
registerAudit(program);
registerImport(program);
registerEvaluate(program);
registerBackup(program);
registerAuthorizationDocs(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
