import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CommissioningActionsController } from './actions/commissioning-actions.controller.js';
import { CommissioningActionsService } from './actions/commissioning-actions.service.js';
import { CommissioningDecisionsController } from './decisions/commissioning-decisions.controller.js';
import { CommissioningDecisionsService } from './decisions/commissioning-decisions.service.js';
import { GapEscalationsController } from './escalations/gap-escalations.controller.js';
import { GapEscalationsService } from './escalations/gap-escalations.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [CommissioningDecisionsController, CommissioningActionsController, GapEscalationsController],
  providers: [CommissioningDecisionsService, CommissioningActionsService, GapEscalationsService],
  exports: [CommissioningDecisionsService],
})
export class CommissioningModule {}
