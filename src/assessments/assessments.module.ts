import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsService } from './assessments.service.js';
import { AssessmentSettingsController } from './settings/assessment-settings.controller.js';
import { AssessmentSettingsService } from './settings/assessment-settings.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [AssessmentsController, AssessmentSettingsController],
  providers: [AssessmentsService, AssessmentSettingsService],
})
export class AssessmentsModule {}
