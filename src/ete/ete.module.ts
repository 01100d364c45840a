import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EteLevelsService } from './ete-levels.service.js';
import { EteOutcomeController } from './ete-outcome.controller.js';
import { EteOutcomeService } from './ete-outcome.service.js';
import { EteMeasuresController } from './measures/ete-measures.controller.js';
import { EteMeasuresService } from './measures/ete-measures.service.js';
import { DueObservationsService } from './observations/due-observations.service.js';
import { EteObservationsController } from './observations/ete-observations.controller.js';
import { EteObservationsService } from './observations/ete-observations.service.js';
import { DueChecksService } from './sustained/due-checks.service.js';
import { OutcomeChecksService } from './sustained/outcome-checks.service.js';
import { SustainedController } from './sustained/sustained.controller.js';
import { SustainedService } from './sustained/sustained.service.js';
import { ShortfallsService } from './shortfalls/shortfalls.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [EteOutcomeController, EteObservationsController, EteMeasuresController, SustainedController],
  providers: [
    EteOutcomeService,
    EteLevelsService,
    EteObservationsService,
    DueObservationsService,
    EteMeasuresService,
    ShortfallsService,
    OutcomeChecksService,
    DueChecksService,
    SustainedService,
  ],
  exports: [EteMeasuresService],
})
export class EteModule {}
