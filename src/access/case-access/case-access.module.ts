import { Module } from '@nestjs/common';
import { AccessGrantsController } from './access-grants.controller.js';
import { AccessGrantsService } from './access-grants.service.js';
import { EmergencyAccessController } from './emergency-access.controller.js';
import { EmergencyAccessService } from './emergency-access.service.js';
import { RestrictionsController } from './restrictions.controller.js';
import { RestrictionsService } from './restrictions.service.js';

@Module({
  controllers: [RestrictionsController, AccessGrantsController, EmergencyAccessController],
  providers: [RestrictionsService, AccessGrantsService, EmergencyAccessService],
})
export class CaseAccessModule {}
