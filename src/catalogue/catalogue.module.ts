import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { InterventionChangesService } from './intervention-changes.service.js';
import { InterventionsController } from './interventions.controller.js';
import { InterventionsService } from './interventions.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [InterventionsController],
  providers: [InterventionsService, InterventionChangesService],
})
export class CatalogueModule {}
