import { type DynamicModule, Module } from '@nestjs/common';
import { AccreditationModule } from './accreditation/accreditation.module.js';
import { AccessModule } from './access/access.module.js';
import { LOCAL_SIGN_IN, type SignInSettings } from './access/authentication/sign-in-settings.js';
import { SignInModule } from './access/sign-in.module.js';
import { CaseAccessModule } from './access/case-access/case-access.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CasesModule } from './cases/cases.module.js';
import { BoardModule } from './board/board.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DeliveryModule } from './delivery/delivery.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { EteModule } from './ete/ete.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { PackagesModule } from './packages/packages.module.js';
import { HarmOverridesModule } from './harm-overrides/harm-overrides.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FeedbackModule } from './feedback/feedback.module.js';
import { GoalsModule } from './goals/goals.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { CascadesModule } from './cascades/cascades.module.js';
import { DemandModule } from './demand/demand.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { GovernanceModule } from './governance/governance.module.js';
import { HealthModule } from './health/health.module.js';
import { IdempotencyModule } from './idempotency/idempotency.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MatchingModule } from './matching/matching.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { CommissioningModule } from './commissioning/commissioning.module.js';
import { NeedsAnalysisModule } from './needs-analysis/needs-analysis.module.js';
import { OfficialFiguresModule } from './official-figures/official-figures.module.js';
import { PlanningModule } from './planning/planning.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import type { UnitOfWork } from './platform/database/unit-of-work.js';
import { PracticeModule } from './practice/practice.module.js';
import { EquityModule } from './equity/equity.module.js';
import { ProvisionModule } from './provision/provision.module.js';
import { ReoffendingModule } from './reoffending/reoffending.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { QualityModule } from './quality/quality.module.js';
import { ReferenceDataModule } from './reference-data/reference-data.module.js';
import { WorkforceModule } from './workforce/workforce.module.js';
import { SuitabilityModule } from './suitability/suitability.module.js';

/** The application: every feature, on one database. */
@Module({})
export class AppModule {
  static forRoot(uow: UnitOfWork, signIn: SignInSettings = LOCAL_SIGN_IN): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(uow),
        SignInModule.forRoot(signIn),
        AccessModule,
        AuditModule,
        IdempotencyModule,
        HealthModule,
        OrganisationModule,
        WorkforceModule,
        ReferenceDataModule,
        CatalogueModule,
        CasesModule,
        AssessmentsModule,
        MatchingModule,
        SuitabilityModule,
        PlanningModule,
        DeliveryModule,
        ReviewsModule,
        OutcomesModule,
        EteModule,
        AccreditationModule,
        FeedbackModule,
        GoalsModule,
        ReferralsModule,
        CascadesModule,
        DemandModule,
        InstrumentsModule,
        QualityModule,
        EvaluationModule,
        EvidenceModule,
        HarmOverridesModule,
        PackagesModule,
        PracticeModule,
        EquityModule,
        ProvisionModule,
        DisclosureModule,
        BoardModule,
        MeasuresModule,
        OfficialFiguresModule,
        NeedsAnalysisModule,
        CommissioningModule,
        FollowUpModule,
        ReoffendingModule,
        ImportsModule,
        CaseAccessModule,
        GovernanceModule,
      ],
    };
  }
}
