import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { QualityActionsController } from './actions/quality-actions.controller.js';
import { QualityActionsService } from './actions/quality-actions.service.js';
import { AuditFormsController } from './audits/audit-forms.controller.js';
import { AuditFormsService } from './audits/audit-forms.service.js';
import { AuditSummaryService } from './audits/audit-summary.service.js';
import { CaseAuditsController } from './audits/case-audits.controller.js';
import { CaseAuditsService } from './audits/case-audits.service.js';
import { ObservationsController } from './observations/observations.controller.js';
import { ObservationsService } from './observations/observations.service.js';
import { QualitySamplesController } from './sampling/quality-samples.controller.js';
import { QualitySamplesService } from './sampling/quality-samples.service.js';
import { SufficiencyController } from './sufficiency/sufficiency.controller.js';
import { SufficiencyService } from './sufficiency/sufficiency.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [
    ObservationsController,
    QualitySamplesController,
    AuditFormsController,
    CaseAuditsController,
    QualityActionsController,
    SufficiencyController,
  ],
  providers: [
    ObservationsService,
    QualitySamplesService,
    AuditFormsService,
    CaseAuditsService,
    AuditSummaryService,
    QualityActionsService,
    SufficiencyService,
  ],
})
export class QualityModule {}
