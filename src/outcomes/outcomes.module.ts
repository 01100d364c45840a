import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EteSpellsController } from './ete-spells.controller.js';
import { EteSpellsService } from './ete-spells.service.js';
import { OffencesController } from './offences.controller.js';
import { OffencesService } from './offences.service.js';
import { SkillMeasuresController } from './skill-measures.controller.js';
import { SkillMeasuresService } from './skill-measures.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [OffencesController, EteSpellsController, SkillMeasuresController],
  providers: [OffencesService, EteSpellsService, SkillMeasuresService],
})
export class OutcomesModule {}
