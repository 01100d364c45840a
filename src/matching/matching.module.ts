import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsService } from './recommendations.service.js';

@Module({
  imports: [CatalogueModule, ReferenceDataModule],
  controllers: [RecommendationsController],
  providers: [RecommendationsService],
})
export class MatchingModule {}
