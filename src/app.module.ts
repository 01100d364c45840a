import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import type { Configuration } from './platform/config/configuration.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ReferenceDataModule } from './reference-data/reference-data.module.js';
import { SCHEMA } from './schema.js';

/** The application: every feature, on the configured database. */
@Module({})
export class AppModule {
  static forRoot(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(configuration, SCHEMA),
        AccessModule,
        OrganisationModule,
        ReferenceDataModule,
        ImportsModule,
      ],
    };
  }
}
