import { Module } from '@nestjs/common';
import { NeedsAnalysesController } from './needs-analyses.controller.js';
import { NeedsAnalysesService } from './needs-analyses.service.js';
import { AnalysisThread } from './thread/analysis-thread.js';

@Module({
  controllers: [NeedsAnalysesController],
  providers: [NeedsAnalysesService, AnalysisThread],
})
export class NeedsAnalysisModule {}
