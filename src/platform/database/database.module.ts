import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';
import { openDatabase, type Schema } from './open-database.js';
import { UnitOfWork } from './unit-of-work.js';

/** Gives every feature the unit of work, opened before the first request and closed after the last. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  static forRoot(configuration: Configuration, schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: UnitOfWork, useFactory: () => openDatabase(configuration.database, schema) }],
      exports: [UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.uow.close();
  }
}
