import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { PackagePlansController } from './package-plans.controller.js';
import { PackagePlansService } from './package-plans.service.js';
import { PackagesController } from './packages.controller.js';
import { PackagesService } from './packages.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [PackagesController, PackagePlansController],
  providers: [PackagesService, PackagePlansService],
})
export class PackagesModule {}
