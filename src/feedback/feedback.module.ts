import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { FeedbackSummaryService } from './feedback-summary.service.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackService } from './feedback.service.js';
import { ServiceFeedbackController } from './service-feedback.controller.js';
import { ServiceFeedbackService } from './service-feedback.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [FeedbackController, ServiceFeedbackController],
  providers: [FeedbackService, FeedbackSummaryService, ServiceFeedbackService],
})
export class FeedbackModule {}
