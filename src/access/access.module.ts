import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsService } from './memberships.service.js';
import { DeclaredRoutes } from './declared-routes.js';
import { ServiceChoice } from './service-choice.js';
import { ServiceDirectory } from './service-directory.js';
import { TokensController } from './tokens.controller.js';
import { TokensService } from './tokens.service.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [AccountsController, MembershipsController, TokensController, MeController],
  providers: [
    AccountsService,
    MembershipsService,
    TokensService,
    MeService,
    ServiceDirectory,
    ServiceChoice,
    DeclaredRoutes,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [ServiceDirectory, DeclaredRoutes],
})
export class AccessModule {}
