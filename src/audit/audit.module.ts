import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccessModule } from '../access/access.module.js';
import { AuditController } from './audit.controller.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AuditInterceptor } from './audit.interceptor.js';
import { AuditSealer } from './audit-sealer.js';
import { RecordChangesService } from './record-changes.service.js';

@Module({
  imports: [AccessModule],
  controllers: [AuditController],
  providers: [
    AuditSealer,
    AuditEntriesService,
    RecordChangesService,
    { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
  ],
})
export class AuditModule {}
