import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PrincipalGuard } from './principal.guard.js';
import { ServiceDirectory } from './service-directory.js';

@Global()
@Module({
  providers: [ServiceDirectory, { provide: APP_GUARD, useClass: PrincipalGuard }],
  exports: [ServiceDirectory],
})
export class AccessModule {}
