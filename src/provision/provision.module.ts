import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { ProvisionController } from './provision.controller.js';
import { ProvisionService } from './provision.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [ProvisionController],
  providers: [ProvisionService],
  exports: [ProvisionService],
})
export class ProvisionModule {}
