import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { ChoiceSummaryController } from './choice-summary.controller.js';
import { ChoiceSummaryService } from './choice-summary.service.js';
import { PlanActionsController } from './plan-actions.controller.js';
import { PlanActionsService } from './plan-actions.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [PlanActionsController, ChoiceSummaryController],
  providers: [PlanActionsService, ChoiceSummaryService],
})
export class PlanningModule {}
