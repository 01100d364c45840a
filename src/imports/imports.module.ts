import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { ImportListService } from './import-list.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [ImportsController],
  providers: [ImportsService, ImportListService],
})
export class ImportsModule {}
