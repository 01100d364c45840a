import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { AccreditationsController } from './accreditations.controller.js';
import { AccreditationsService } from './accreditations.service.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';
import { PipelineService } from './pipeline.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [AccreditationsController, CertificatesController],
  providers: [AccreditationsService, CertificatesService, PipelineService],
})
export class AccreditationModule {}
