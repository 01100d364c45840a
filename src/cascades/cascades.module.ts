import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CascadesController } from './cascades.controller.js';
import { CascadesService } from './cascades.service.js';
import { PracticeMeasuresController } from './measures/practice-measures.controller.js';
import { PracticeMeasuresService } from './measures/practice-measures.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [CascadesController, PracticeMeasuresController],
  providers: [CascadesService, PracticeMeasuresService],
  exports: [CascadesService, PracticeMeasuresService],
})
export class CascadesModule {}
