import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { SuitabilitySummaryController } from './suitability-summary.controller.js';
import { SuitabilitySummaryService } from './suitability-summary.service.js';
import { SuitabilityController } from './suitability.controller.js';
import { SuitabilityService } from './suitability.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [SuitabilityController, SuitabilitySummaryController],
  providers: [SuitabilityService, SuitabilitySummaryService],
})
export class SuitabilityModule {}
