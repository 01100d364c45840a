import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { RecordRecommendationDto } from './dto/record-recommendation.dto.js';
import { RecordedRecommendationQuery } from './dto/recorded-recommendation-query.dto.js';
import {
  RecordedRecommendationDto,
  RecordedRecommendationPageDto,
} from './dto/recorded-recommendation.dto.js';
import { RecordedRecommendationsService } from './recorded-recommendations.service.js';

@ApiTags('matching')
@Controller('recommendations')
export class RecordedRecommendationsController {
  constructor(private readonly recommendations: RecordedRecommendationsService) {}

  @Get()
  @ApiOperation({ operationId: 'listRecordedRecommendations', summary: 'List the advice that was recorded' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: RecordedRecommendationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedRecommendationPageDto> {
    return linked(reply, await this.recommendations.list(principal, query));
  }

  @Get(':recommendationId')
  @ApiOperation({ operationId: 'getRecordedRecommendation', summary: 'Read advice as it was given' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('recommendationId', 'recommendation') recommendationId: string,
  ): Promise<RecordedRecommendationDto> {
    return this.recommendations.get(principal, recommendationId);
  }

  @Post()
  @ApiOperation({
    operationId: 'recordRecommendation',
    summary: 'Keep the advice on a case as it is given now',
    description:
      'Gives the advice of `getRecommendations` and keeps it, unalterable, with the versions of the rules and of the entries and a sum over all that it rests on, so that a plan can cite it. It plans nothing and refers nobody.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: RecordRecommendationDto,
  ): Promise<RecordedRecommendationDto> {
    return this.recommendations.record(principal, body);
  }
}
