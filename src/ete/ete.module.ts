import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EteLevelsService } from './ete-levels.service.js';
import { EteOutcomeController } from './ete-outcome.controller.js';
import { EteOutcomeService } from './ete-outcome.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [EteOutcomeController],
  providers: [EteOutcomeService, EteLevelsService],
})
export class EteModule {}
