import type { Command } from 'commander';
import { writeDocs } from '../../platform/docs/write-docs.js';
import { authorizationGuide } from './authorization-guide.js';

/** Adds, for developers, `authorization-docs`, which writes the page on who may do what. */
export function registerAuthorizationDocs(program: Command): void {
  program
    .command('authorization-docs', { hidden: true })
    .description('Write docs/authorization.md')
    .action(() => writeDocs(authorizationGuide()));
}
