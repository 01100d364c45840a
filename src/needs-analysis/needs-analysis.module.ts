import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { NeedsAnalysesController } from './needs-analyses.controller.js';
import { NeedsAnalysesService } from './needs-analyses.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [NeedsAnalysesController],
  providers: [NeedsAnalysesService],
})
export class NeedsAnalysisModule {}
