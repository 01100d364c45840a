import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { OffenceAnomaliesController } from './anomalies/offence-anomalies.controller.js';
import { OffenceAnomaliesService } from './anomalies/offence-anomalies.service.js';
import { EteSpellsController } from './ete-spells.controller.js';
import { EteSpellsService } from './ete-spells.service.js';
import { OffencesController } from './offences.controller.js';
import { OffencesService } from './offences.service.js';
import { InstrumentChangesController } from './skill-changes/instrument-changes.controller.js';
import { InstrumentChangesService } from './skill-changes/instrument-changes.service.js';
import { InstrumentResultsController } from './skill-results/instrument-results.controller.js';
import { InstrumentResultsService } from './skill-results/instrument-results.service.js';
import { SkillMeasuresController } from './skill-measures.controller.js';
import { SkillMeasuresService } from './skill-measures.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    OffencesController,
    OffenceAnomaliesController,
    EteSpellsController,
    SkillMeasuresController,
    InstrumentChangesController,
    InstrumentResultsController,
  ],
  providers: [
    OffencesService,
    OffenceAnomaliesService,
    EteSpellsService,
    SkillMeasuresService,
    InstrumentChangesService,
    InstrumentResultsService,
  ],
})
export class OutcomesModule {}
