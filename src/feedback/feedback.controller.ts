import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../platform/http/if-match.js';
import { linked } from '../platform/http/page.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { FeedbackSummaryDto, FeedbackSummaryQuery } from './dto/feedback-summary.dto.js';
import {
  CreateFeedbackDto,
  FeedbackDto,
  FeedbackPageDto,
  FeedbackQuery,
  UpdateFeedbackDto,
} from './dto/feedback.dto.js';
import { FeedbackSummaryService } from './feedback-summary.service.js';
import { FeedbackService } from './feedback.service.js';

@ApiTags('feedback')
@Controller()
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly summary: FeedbackSummaryService,
  ) {}

  @Get('feedback')
  @ApiOperation({
    operationId: 'listFeedback',
    summary: 'List what was said of the work in cases, in the order in which it was recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: FeedbackQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackPageDto> {
    return linked(reply, await this.feedback.list(principal, query));
  }

  @Get('feedback/:feedbackId')
  @ApiOperation({ operationId: 'getFeedback', summary: 'Get what somebody said, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('feedbackId', 'feedback') feedbackId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackDto> {
    return tagged(reply, await this.feedback.get(principal, feedbackId));
  }

  @Post('feedback')
  @ApiOperation({
    operationId: 'recordFeedback',
    summary: 'Record what a child, a parent, a teacher or another says of the work in a case',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateFeedbackDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackDto> {
    return tagged(reply, await this.feedback.record(principal, body));
  }

  @Patch('feedback/:feedbackId')
  @ApiOperation({
    operationId: 'updateFeedback',
    summary: 'Withdraw or give the agreement to quote, or code themes',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('feedbackId', 'feedback') feedbackId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateFeedbackDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedbackDto> {
    return tagged(reply, await this.feedback.update(principal, feedbackId, rowVersion, body));
  }

  @Get('feedback-summary')
  @ApiOperation({
    operationId: 'getFeedbackSummary',
    summary: 'Add up what was said in a period, by who said it; quotes only where quoting was agreed to',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: FeedbackSummaryQuery,
  ): Promise<FeedbackSummaryDto> {
    return this.summary.summarise(principal, query);
  }
}
