import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { linked } from '../../platform/http/page.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import {
  InterventionReviewDto,
  InterventionReviewPageDto,
  RecordInterventionReviewDto,
} from './dto/intervention-review.dto.js';
import {
  InterventionStatusDto,
  InterventionStatusMovePageDto,
  SetInterventionStatusDto,
} from './dto/intervention-status.dto.js';
import { InterventionReviewsService } from './intervention-reviews.service.js';
import { InterventionStatusService } from './intervention-status.service.js';

@ApiTags('catalogue')
@Controller('interventions/:interventionId')
export class LifecycleController {
  constructor(
    private readonly statuses: InterventionStatusService,
    private readonly reviews: InterventionReviewsService,
  ) {}

  @Get('status')
  @ApiOperation({
    operationId: 'getInterventionStatus',
    summary: 'Read where an entry stands in its lifecycle, and where it can go',
    description: 'The `ETag` is that of the entry.',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async getStatus(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionStatusDto> {
    return tagged(reply, await this.statuses.get(principal, id));
  }

  @Put('status')
  @ApiOperation({
    operationId: 'setInterventionStatus',
    summary: 'Move an entry to another status: propose, send back, approve, suspend, retire',
    description:
      'A draft is proposed for review by whoever drafted it; a senior manager takes it into use, suspends and retires it, and says why. A move that the lifecycle does not have is answered with those it has. Who moved it, when and why is kept. What is retired or otherwise not in use cannot be planned or newly delivered; what is being delivered goes on. Send `If-Match` with the ETag of the entry.',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async setStatus(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: SetInterventionStatusDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionStatusDto> {
    return tagged(reply, await this.statuses.set(principal, id, rowVersion, body));
  }

  @Get('status-moves')
  @ApiOperation({
    operationId: 'listInterventionStatusMoves',
    summary: 'List who moved an entry to which status, when and why, newest first',
  })
  @ApiProblems(400, 404)
  async listMoves(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionStatusMovePageDto> {
    return linked(reply, await this.statuses.listMoves(principal, id, query));
  }

  @Post('reviews')
  @ApiOperation({
    operationId: 'recordInterventionReview',
    summary: 'Record that an entry was looked at, what came of it, and when the next review is due',
    description:
      'What it came to is done by itself: make a new version, or set another status. The `ETag` of the entry changes.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 413, 415, 422, 507)
  recordReview(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @Body() body: RecordInterventionReviewDto,
  ): Promise<InterventionReviewDto> {
    return this.reviews.record(principal, id, body);
  }

  @Get('reviews')
  @ApiOperation({
    operationId: 'listInterventionReviews',
    summary: 'List the reviews of an entry, newest first',
  })
  @ApiProblems(400, 404)
  async listReviews(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionReviewPageDto> {
    return linked(reply, await this.reviews.list(principal, id, query));
  }
}
