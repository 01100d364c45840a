import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule } from '../access/access.module.js';
import { AuditInterceptor } from './audit.interceptor.js';
import { AuditSealer } from './audit-sealer.js';

@Module({
  imports: [AccessModule],
  providers: [AuditSealer, { provide: APP_INTERCEPTOR, useClass: AuditInterceptor }],
})
export class AuditModule {}
