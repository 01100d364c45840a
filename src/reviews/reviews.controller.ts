import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CreateReviewDto } from './dto/create-review.dto.js';
import { ReviewQuery } from './dto/review-query.dto.js';
import { ReviewDto, ReviewPageDto } from './dto/review.dto.js';
import { ReviewsService } from './reviews.service.js';
import { ReviewTaskPageDto, ReviewTaskQuery } from './tasks/review-task.dto.js';
import { ReviewTasksService } from './tasks/review-tasks.service.js';

@ApiTags('reviews')
@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly tasks: ReviewTasksService,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listReviews', summary: 'List the reviews of plans' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReviewQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewPageDto> {
    return linked(reply, await this.reviews.list(principal, query));
  }

  @Get('due')
  @ApiOperation({
    operationId: 'listDueReviews',
    summary: 'List the reviews that are to be done, those longest overdue first',
    description:
      'Of every open case: the scheduled review, and one after each significant change that no review has followed. Changes are those that were recorded, new outcomes of offences, ends of interventions, and ages. It is worked out anew each time: a prompt, never a gate.',
  })
  @ApiProblems(400)
  async due(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReviewTaskQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewTaskPageDto> {
    return linked(reply, await this.tasks.list(principal, query));
  }

  @Get(':reviewId')
  @ApiOperation({ operationId: 'getReview', summary: 'Read a review' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('reviewId', 'review') reviewId: string,
  ): Promise<ReviewDto> {
    return this.reviews.get(principal, reviewId);
  }

  @Post()
  @ApiOperation({
    operationId: 'createReview',
    summary: 'Record a review of the plan of a case',
    description:
      'It states what has become of every need that comes first. Where its words are much those of the review before, it is recorded all the same and says that it looks copied.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateReviewDto): Promise<ReviewDto> {
    return this.reviews.create(principal, body);
  }
}
