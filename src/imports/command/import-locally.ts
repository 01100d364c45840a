import { commandPrincipal } from '../../access/principal.js';
import { ServiceDirectory } from '../../access/service-directory.js';
import type { Configuration } from '../../platform/config/configuration.js';
import { openLog } from '../../platform/log/log.js';
import { createApp } from '../../serve.js';
import type { ImportOptions, ImportReport } from '../import-report.js';
import { ImportsService } from '../imports.service.js';
import type { ChosenFile } from './choose-files.js';
import { CannotImport } from './refusals.js';
import type { ProgressDisplay } from './show-progress.js';

async function serviceId(directory: ServiceDirectory, code: string | undefined): Promise<string> {
  if (code !== undefined) {
    const id = await directory.idOf(code);
    if (id === null) throw new CannotImport(`No service has the code "${code}".`);
    return id;
  }
  const { only, count } = await directory.only();
  if (only !== null) return only;
  throw new CannotImport(
    count === 0
      ? 'There is no youth justice service yet. Add one with: waymark service add --code CODE --name NAME --country WALES'
      : 'Several services share this database: name one with --service.',
  );
}

/**
 * Imports files into the configured database, together: either every file is imported or nothing is kept.
 * @throws CannotImport, DomainError, DatabaseInUseError or SchemaError, each with a message for a person.
 */
export async function importLocally(
  configuration: Configuration,
  service: string | undefined,
  files: readonly ChosenFile[],
  options: ImportOptions,
  progress: ProgressDisplay,
): Promise<ImportReport[]> {
  const app = await createApp(configuration, { log: openLog('warn') });
  try {
    const owner = await serviceId(app.get(ServiceDirectory, { strict: false }), service);
    const principal = commandPrincipal(owner, 'import');
    const { reports } = await app
      .get(ImportsService, { strict: false })
      .run(principal, files, options, (come) => progress.show(come));
    return reports;
  } finally {
    progress.stop();
    await app.close();
  }
}
