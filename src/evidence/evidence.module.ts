import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EvidenceItemsController } from './evidence-items.controller.js';
import { EvidenceItemsService } from './evidence-items.service.js';
import { LocalFindingsController } from './local-findings/local-findings.controller.js';
import { LocalFindingsService } from './local-findings/local-findings.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [EvidenceItemsController, LocalFindingsController],
  providers: [EvidenceItemsService, LocalFindingsService],
  exports: [LocalFindingsService],
})
export class EvidenceModule {}
