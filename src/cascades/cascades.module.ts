import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CascadesController } from './cascades.controller.js';
import { CascadesService } from './cascades.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [CascadesController],
  providers: [CascadesService],
  exports: [CascadesService],
})
export class CascadesModule {}
