import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { RangeAssuranceService } from './assurance/range-assurance.service.js';
import { Histories } from './history/histories.service.js';
import { CountedHistories } from './map/counted-histories.js';
import { MapCasesService } from './map/map-cases.service.js';
import { ProvisionMapController } from './map/provision-map.controller.js';
import { ProvisionMapService } from './map/provision-map.service.js';
import { InterventionReachService } from './reach/intervention-reach.service.js';
import { GapThresholdsController } from './settings/gap-thresholds.controller.js';
import { GapThresholdsService } from './settings/gap-thresholds.service.js';

@Module({
  imports: [ReferenceDataModule, CatalogueModule],
  controllers: [ProvisionMapController, GapThresholdsController],
  providers: [
    ...[ProvisionMapService, InterventionReachService, RangeAssuranceService, GapThresholdsService],
    ...[Histories, CountedHistories, MapCasesService],
  ],
  exports: [ProvisionMapService, InterventionReachService, RangeAssuranceService, Histories],
})
export class ProvisionModule {}
