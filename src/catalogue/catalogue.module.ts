import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CatalogueSnapshots } from './catalogue-snapshots.js';
import { InterventionChangesService } from './intervention-changes.service.js';
import { InterventionsController } from './interventions.controller.js';
import { InterventionReviewsService } from './lifecycle/intervention-reviews.service.js';
import { InterventionStatusService } from './lifecycle/intervention-status.service.js';
import { LifecycleController } from './lifecycle/lifecycle.controller.js';
import { InterventionsService } from './interventions.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [InterventionsController, LifecycleController],
  providers: [
    InterventionsService,
    InterventionChangesService,
    InterventionStatusService,
    InterventionReviewsService,
    CatalogueSnapshots,
  ],
  exports: [CatalogueSnapshots],
})
export class CatalogueModule {}
