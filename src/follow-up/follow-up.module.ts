import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { FollowUpEventsController } from './follow-up-events.controller.js';
import { FollowUpEventsService } from './follow-up-events.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [FollowUpEventsController],
  providers: [FollowUpEventsService],
})
export class FollowUpModule {}
