import { Module } from '@nestjs/common';
import { ProvisionModule } from '../provision/provision.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CommissioningActionsController } from './actions/commissioning-actions.controller.js';
import { CommissioningActionsService } from './actions/commissioning-actions.service.js';
import { CommissioningDecisionsController } from './decisions/commissioning-decisions.controller.js';
import { CommissioningDecisionsService } from './decisions/commissioning-decisions.service.js';
import { GapEscalationsController } from './escalations/gap-escalations.controller.js';
import { GapEscalationsService } from './escalations/gap-escalations.service.js';
import { ProvisionStrategiesController } from './strategies/provision-strategies.controller.js';
import { ProvisionStrategiesService } from './strategies/provision-strategies.service.js';
import { StrategyProgressService } from './strategies/strategy-progress.service.js';

@Module({
  imports: [ReferenceDataModule, ProvisionModule],
  controllers: [
    CommissioningDecisionsController,
    CommissioningActionsController,
    GapEscalationsController,
    ProvisionStrategiesController,
  ],
  providers: [
    CommissioningDecisionsService,
    CommissioningActionsService,
    GapEscalationsService,
    ProvisionStrategiesService,
    StrategyProgressService,
  ],
})
export class CommissioningModule {}
