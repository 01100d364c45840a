import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EvidenceItemsController } from './evidence-items.controller.js';
import { EvidenceItemsService } from './evidence-items.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [EvidenceItemsController],
  providers: [EvidenceItemsService],
})
export class EvidenceModule {}
