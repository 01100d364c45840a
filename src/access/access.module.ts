import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { RouteRules } from './route-rules.js';
import { ServiceChoice } from './service-choice.js';
import { ServiceDirectory } from './service-directory.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [ServiceDirectory, ServiceChoice, RouteRules, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [ServiceDirectory, RouteRules],
})
export class AccessModule {}
