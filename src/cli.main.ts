import 'reflect-metadata';
import { Command } from 'commander';
import { registerAuthorizationDocs } from './access/guide/authorization-docs-command.js';
import { registerDemo } from './cli/demo-command.js';
import { registerService } from './cli/service-command.js';
import { registerImport } from './imports/import-command.js';

const program = new Command('waymark')
  .description('Intervention catalogue and evaluation platform for youth justice services')
  .addHelpText('after', '\nConfiguration is by environment: DATABASE_URL, HOST, PORT (see the README).')
  .showHelpAfterError();

registerDemo(program);
registerService(program);
registerImport(program);
registerAuthorizationDocs(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
