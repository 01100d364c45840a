import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { WorkersController } from './workers.controller.js';
import { WorkersService } from './workers.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [WorkersController],
  providers: [WorkersService],
})
export class WorkforceModule {}
