import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { DeliverersController } from './deliverers.controller.js';
import { DeliverersService } from './deliverers.service.js';
import { TrainingController } from './training.controller.js';
import { TrainingNeedsService } from './training-needs.service.js';
import { TrainingService } from './training.service.js';
import { WorkersController } from './workers.controller.js';
import { WorkersService } from './workers.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [WorkersController, TrainingController, DeliverersController],
  providers: [WorkersService, TrainingService, TrainingNeedsService, DeliverersService],
})
export class WorkforceModule {}
