import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesService } from './deliveries.service.js';
import { FidelityController } from './fidelity/fidelity.controller.js';
import { FidelityService } from './fidelity/fidelity.service.js';
import { CaseVarianceController } from './variance/case-variance.controller.js';
import { CaseVarianceService } from './variance/case-variance.service.js';
import { GroupSessionsController } from './groups/group-sessions.controller.js';
import { GroupSessionsService } from './groups/group-sessions.service.js';
import { DeliveryPolicyController } from './policy/delivery-policy.controller.js';
import { DeliveryPolicyService } from './policy/delivery-policy.service.js';
import { QualificationSummaryController } from './qualification/qualification-summary.controller.js';
import { QualificationSummaryService } from './qualification/qualification-summary.service.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    DeliveriesController,
    FidelityController,
    CaseVarianceController,
    SessionsController,
    GroupSessionsController,
    DeliveryPolicyController,
    QualificationSummaryController,
  ],
  providers: [
    DeliveriesService,
    FidelityService,
    CaseVarianceService,
    SessionsService,
    GroupSessionsService,
    DeliveryPolicyService,
    QualificationSummaryService,
  ],
})
export class DeliveryModule {}
