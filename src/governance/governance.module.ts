import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { ErasuresController } from './erasure/erasures.controller.js';
import { ErasuresService } from './erasure/erasures.service.js';
import { PseudonymKeysService } from './research/pseudonym-keys.service.js';
import { ResearchController } from './research/research.controller.js';
import { ResearchService } from './research/research.service.js';
import { LegalHoldsService } from './retention/legal-holds.service.js';
import { RecordClasses } from './retention/record-classes.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionPoliciesService } from './retention/retention-policies.service.js';
import { SubjectAccessController } from './subject-access/subject-access.controller.js';
import { SubjectAccessService } from './subject-access/subject-access.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [SubjectAccessController, RetentionController, ErasuresController, ResearchController],
  providers: [
    SubjectAccessService,
    RecordClasses,
    RetentionPoliciesService,
    LegalHoldsService,
    ErasuresService,
    PseudonymKeysService,
    ResearchService,
  ],
})
export class GovernanceModule {}
