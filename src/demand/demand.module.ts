import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CapacityController } from './capacity.controller.js';
import { CapacityService } from './capacity.service.js';
import { SpecialistTimeController } from './specialists/specialist-time.controller.js';
import { SpecialistTimeService } from './specialists/specialist-time.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [CapacityController, SpecialistTimeController],
  providers: [CapacityService, SpecialistTimeService],
  exports: [CapacityService],
})
export class DemandModule {}
