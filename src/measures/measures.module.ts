import { Module } from '@nestjs/common';
import { MeasureRegistry } from './measure-registry.js';
import { MeasuresController } from './measures.controller.js';
import { MeasuresService } from './measures.service.js';

@Module({
  controllers: [MeasuresController],
  providers: [MeasuresService, MeasureRegistry],
  exports: [MeasureRegistry],
})
export class MeasuresModule {}
