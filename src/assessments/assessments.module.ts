import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { AssessmentsController } from './assessments.controller.js';
import { AssessmentsService } from './assessments.service.js';
import { CoverageController } from './coverage/coverage.controller.js';
import { CoverageService } from './coverage/coverage.service.js';
import { InformationRequestsController } from './information/information-requests.controller.js';
import { InformationRequestsService } from './information/information-requests.service.js';
import { AssessmentSettingsController } from './settings/assessment-settings.controller.js';
import { AssessmentSettingsService } from './settings/assessment-settings.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    AssessmentsController,
    AssessmentSettingsController,
    InformationRequestsController,
    CoverageController,
  ],
  providers: [AssessmentsService, AssessmentSettingsService, InformationRequestsService, CoverageService],
})
export class AssessmentsModule {}
