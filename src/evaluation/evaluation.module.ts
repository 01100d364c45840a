import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EvaluationsController } from './evaluations.controller.js';
import { EvaluationsService } from './evaluations.service.js';
import { EvaluationJobs } from './runs/evaluation-jobs.js';
import { EvaluationPlansController } from './plans/evaluation-plans.controller.js';
import { EvaluationPlansService } from './plans/evaluation-plans.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [EvaluationsController, EvaluationPlansController],
  providers: [EvaluationsService, EvaluationPlansService, EvaluationJobs],
  exports: [EvaluationsService],
})
export class EvaluationModule {}
