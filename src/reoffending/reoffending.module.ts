import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { ReoffendingTrackingController } from './reoffending-tracking.controller.js';
import { ReoffendingTrackingService } from './reoffending-tracking.service.js';

@Module({
  imports: [MeasuresModule, ReferenceDataModule],
  controllers: [ReoffendingTrackingController],
  providers: [ReoffendingTrackingService],
  exports: [ReoffendingTrackingService],
})
export class ReoffendingModule {}
