import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { OfficialFiguresController } from './official-figures.controller.js';
import { OfficialFiguresService } from './official-figures.service.js';

@Module({
  imports: [MeasuresModule, ReferenceDataModule],
  controllers: [OfficialFiguresController],
  providers: [OfficialFiguresService],
  exports: [OfficialFiguresService],
})
export class OfficialFiguresModule {}
