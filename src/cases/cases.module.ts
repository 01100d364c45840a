import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { ChildrenController } from './children.controller.js';
import { ChildrenService } from './children.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [CasesController, ChildrenController],
  providers: [CasesService, ChildrenService],
})
export class CasesModule {}
