import { Module } from '@nestjs/common';
import { ReferenceDataModule } from '../reference-data/reference-data.module.js';
import { SignificantChangesController } from './changes/significant-changes.controller.js';
import { SignificantChangesService } from './changes/significant-changes.service.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewsService } from './reviews.service.js';
import { ReviewStandardsController } from './standards/review-standards.controller.js';
import { ReviewStandardsService } from './standards/review-standards.service.js';
import { ReviewTasksService } from './tasks/review-tasks.service.js';

@Module({
  imports: [ReferenceDataModule],
  controllers: [ReviewsController, SignificantChangesController, ReviewStandardsController],
  providers: [ReviewsService, ReviewTasksService, SignificantChangesService, ReviewStandardsService],
})
export class ReviewsModule {}
