import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EvaluationsController } from './evaluations.controller.js';
import { EvaluationsService } from './evaluations.service.js';
import { EvaluationJobs } from './runs/evaluation-jobs.js';
import { EvaluationSurveysController } from './survey/evaluation-surveys.controller.js';
import { EvaluationSurveysService } from './survey/evaluation-surveys.service.js';
import { EvaluationThread } from './thread/evaluation-thread.js';
import { PicturesController } from './pictures/pictures.controller.js';
import { PicturesService } from './pictures/pictures.service.js';
import { EvaluationPlansController } from './plans/evaluation-plans.controller.js';
import { EvaluationPlansService } from './plans/evaluation-plans.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    EvaluationsController,
    PicturesController,
    EvaluationPlansController,
    EvaluationSurveysController,
  ],
  providers: [
    EvaluationsService,
    PicturesService,
    EvaluationPlansService,
    EvaluationSurveysService,
    EvaluationJobs,
    EvaluationThread,
  ],
  exports: [EvaluationsService],
})
export class EvaluationModule {}
