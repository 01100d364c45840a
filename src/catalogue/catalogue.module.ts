import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CatalogueSnapshots } from './catalogue-snapshots.js';
import { InterventionCapacityController } from './capacity/intervention-capacity.controller.js';
import { InterventionCapacityService } from './capacity/intervention-capacity.service.js';
import { InterventionChangesService } from './intervention-changes.service.js';
import { InterventionsController } from './interventions.controller.js';
import { InterventionReviewsService } from './lifecycle/intervention-reviews.service.js';
import { InterventionStatusService } from './lifecycle/intervention-status.service.js';
import { LifecycleController } from './lifecycle/lifecycle.controller.js';
import { InterventionResourcesController } from './resources/intervention-resources.controller.js';
import { InterventionResourcesService } from './resources/intervention-resources.service.js';
import { InterventionsService } from './interventions.service.js';
import { SearchController } from './search/search.controller.js';
import { SearchLog } from './search/search-log.js';
import { SearchSnapshots } from './search/search-snapshots.js';
import { SearchService } from './search/search.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    SearchController,
    InterventionsController,
    LifecycleController,
    InterventionCapacityController,
    InterventionResourcesController,
  ],
  providers: [
    InterventionsService,
    InterventionChangesService,
    InterventionStatusService,
    InterventionReviewsService,
    CatalogueSnapshots,
    SearchSnapshots,
    SearchLog,
    SearchService,
    InterventionCapacityService,
    InterventionResourcesService,
  ],
  exports: [CatalogueSnapshots],
})
export class CatalogueModule {}
