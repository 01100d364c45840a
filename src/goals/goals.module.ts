import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { GoalsController } from './goals.controller.js';
import { GoalsService } from './goals.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [GoalsController],
  providers: [GoalsService],
})
export class GoalsModule {}
