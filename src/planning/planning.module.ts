import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { PlanActionsController } from './plan-actions.controller.js';
import { PlanActionsService } from './plan-actions.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [PlanActionsController],
  providers: [PlanActionsService],
})
export class PlanningModule {}
