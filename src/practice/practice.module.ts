import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { AcknowledgementsController } from './attention/acknowledgements.controller.js';
import { AcknowledgementsService } from './attention/acknowledgements.service.js';
import { AttentionController } from './attention/attention.controller.js';
import { AttentionService } from './attention/attention.service.js';
import { CaseConcordanceService } from './concordance/case-concordance.service.js';
import { ConcordanceSummaryService } from './concordance/concordance-summary.service.js';
import { ConcordanceController } from './concordance/concordance.controller.js';
import { FunnelService } from './funnel/funnel.service.js';
import { PracticeRulesController } from './settings/practice-rules.controller.js';
import { PracticeRulesService } from './settings/practice-rules.service.js';
import { TeamListController } from './team-list/team-list.controller.js';
import { TeamListService } from './team-list/team-list.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    AttentionController,
    AcknowledgementsController,
    PracticeRulesController,
    TeamListController,
    ConcordanceController,
  ],
  providers: [
    AttentionService,
    AcknowledgementsService,
    PracticeRulesService,
    TeamListService,
    FunnelService,
    CaseConcordanceService,
    ConcordanceSummaryService,
  ],
  exports: [ConcordanceSummaryService],
})
export class PracticeModule {}
