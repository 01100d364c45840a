import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { DeliveryAreasController } from './delivery-areas.controller.js';
import { DeliveryAreasService } from './delivery-areas.service.js';
import { ProvidersController } from './providers.controller.js';
import { ProvidersService } from './providers.service.js';
import { ServicesController } from './services.controller.js';
import { ServicesService } from './services.service.js';
import { TeamsController } from './teams.controller.js';
import { TeamsService } from './teams.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [ServicesController, DeliveryAreasController, ProvidersController, TeamsController],
  providers: [ServicesService, DeliveryAreasService, ProvidersService, TeamsService],
  exports: [ServicesService],
})
export class OrganisationModule {}
