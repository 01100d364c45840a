import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CatalogueSnapshots } from './catalogue-snapshots.js';
import { InterventionChangesService } from './intervention-changes.service.js';
import { InterventionsController } from './interventions.controller.js';
import { InterventionReviewsService } from './lifecycle/intervention-reviews.service.js';
import { InterventionStatusService } from './lifecycle/intervention-status.service.js';
import { LifecycleController } from './lifecycle/lifecycle.controller.js';
import { InterventionsService } from './interventions.service.js';
import { SearchController } from './search/search.controller.js';
import { SearchLog } from './search/search-log.js';
import { SearchSnapshots } from './search/search-snapshots.js';
import { SearchService } from './search/search.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [SearchController, InterventionsController, LifecycleController],
  providers: [
    InterventionsService,
    InterventionChangesService,
    InterventionStatusService,
    InterventionReviewsService,
    CatalogueSnapshots,
    SearchSnapshots,
    SearchLog,
    SearchService,
  ],
  exports: [CatalogueSnapshots],
})
export class CatalogueModule {}
