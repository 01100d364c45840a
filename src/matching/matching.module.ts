import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecordedRecommendationsController } from './recorded-recommendations.controller.js';
import { RecordedRecommendationsService } from './recorded-recommendations.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { ServiceRecords } from './service-records.js';

@Module({
  imports: [CatalogueModule, ReferenceDataModule],
  controllers: [RecommendationsController, RecordedRecommendationsController],
  providers: [RecommendationsService, RecordedRecommendationsService, ServiceRecords],
})
export class MatchingModule {}
