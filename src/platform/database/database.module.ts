import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work.js';

/** Gives every feature the unit of work, and closes it after the last request. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(UnitOfWork) private readonly uow: UnitOfWork) {}

  static forRoot(uow: UnitOfWork): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: UnitOfWork, useValue: uow }],
      exports: [UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.uow.close();
  }
}
