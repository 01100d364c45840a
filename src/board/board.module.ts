import { Module } from '@nestjs/common';
import { EquityModule } from '../equity/equity.module.js';
import { EteModule } from '../ete/ete.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { OfficialFiguresModule } from '../official-figures/official-figures.module.js';
import { PracticeModule } from '../practice/practice.module.js';
import { ProvisionModule } from '../provision/provision.module.js';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { ReoffendingModule } from '../reoffending/reoffending.module.js';
import { DraftPackController } from './draft-pack.controller.js';
import { PackBuilder } from './pack-builder.js';
import { PackSections } from './pack-sections.js';
import { BoardPacksController } from './releases/board-packs.controller.js';
import { BoardPacksService } from './releases/board-packs.service.js';

@Module({
  imports: [
    EquityModule,
    EteModule,
    EvidenceModule,
    OfficialFiguresModule,
    PracticeModule,
    ProvisionModule,
    ReferenceDataModule,
    ReoffendingModule,
  ],
  controllers: [DraftPackController, BoardPacksController],
  providers: [PackBuilder, PackSections, BoardPacksService],
})
export class BoardModule {}
