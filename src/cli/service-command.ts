import { type Command, Option } from 'commander';
import { commandPrincipal, NO_SERVICE } from '../access/principal.js';
import { ServicesService } from '../organisation/services.service.js';
import type { Country } from '../organisation/youth-justice-service.entity.js';
import { readConfiguration } from '../platform/config/configuration.js';
import { createApp } from '../serve.js';

interface AddServiceOptions {
  code: string;
  name: string;
  welshName?: string;
  country: Country;
}

async function addService(options: AddServiceOptions): Promise<void> {
  const app = await createApp(readConfiguration(process.env));
  try {
    const { code, nameEn } = await app
      .get(ServicesService, { strict: false })
      .create(commandPrincipal(NO_SERVICE, 'service add'), {
        code: options.code,
        nameEn: options.name,
        nameCy: options.welshName,
        country: options.country,
      });
    process.stdout.write(`Added ${nameEn} (${code}).\n`);
  } finally {
    await app.close();
  }
}

/** Adds `waymark service`. */
export function registerService(program: Command): void {
  program
    .command('service')
    .description('youth justice services of this deployment')
    .command('add')
    .description('add a service to the database (while no server is using an SQLite file)')
    .requiredOption('--code <code>', 'short code: capital letters, digits and hyphens')
    .requiredOption('--name <name>', 'name in English')
    .option('--welsh-name <name>', 'name in Welsh')
    .addOption(
      new Option('--country <country>', 'decides which rules apply')
        .choices(['ENGLAND', 'WALES'])
        .makeOptionMandatory(),
    )
    .action(addService);
}
