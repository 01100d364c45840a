import { Module } from '@nestjs/common';
import { ReferenceCodes } from './reference-codes.js';
import { ReferenceDataController } from './reference-data.controller.js';
import { ReferenceDataService } from './reference-data.service.js';

@Module({
  controllers: [ReferenceDataController],
  providers: [ReferenceDataService, ReferenceCodes],
  exports: [ReferenceCodes],
})
export class ReferenceDataModule {}
