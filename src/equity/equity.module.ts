import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { EquityController } from './equity.controller.js';
import { EquityService } from './equity.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [EquityController],
  providers: [EquityService],
  exports: [EquityService],
})
export class EquityModule {}
