import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ViewQuery } from '../../disclosure/dto/view-query.dto.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { linked } from '../../platform/http/page.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import {
  ApproveProvisionStrategyDto,
  CreateProvisionStrategyDto,
  ProvisionStrategyDto,
  ProvisionStrategyPageDto,
  ProvisionStrategyQuery,
  UpdateProvisionStrategyDto,
} from '../dto/provision-strategy.dto.js';
import { StrategyProgressDto } from '../dto/strategy-progress.dto.js';
import { ProvisionStrategiesService } from './provision-strategies.service.js';
import { StrategyProgressService } from './strategy-progress.service.js';

@ApiTags('commissioning')
@Controller('provision-strategies')
export class ProvisionStrategiesController {
  constructor(
    private readonly strategies: ProvisionStrategiesService,
    private readonly progress: StrategyProgressService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listProvisionStrategies',
    summary: 'List what the service means to provide: drafts, what is in force, what was superseded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ProvisionStrategyQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProvisionStrategyPageDto> {
    return linked(reply, await this.strategies.list(principal, query));
  }

  @Get(':provisionStrategyId')
  @ApiOperation({
    operationId: 'getProvisionStrategy',
    summary: 'Get a provision strategy, with what is intended need by need',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('provisionStrategyId', 'provision strategy') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProvisionStrategyDto> {
    return tagged(reply, await this.strategies.get(principal, id));
  }

  @Get(':provisionStrategyId/progress')
  @ApiOperation({
    operationId: 'getStrategyProgress',
    summary: 'Set the targets of a strategy beside the figures of the provision map',
  })
  @ApiProblems(400, 404)
  getProgress(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('provisionStrategyId', 'provision strategy') id: string,
    @Query() query: ViewQuery,
  ): Promise<StrategyProgressDto> {
    return this.progress.get(principal, id, query.view);
  }

  @Post()
  @ApiOperation({
    operationId: 'createProvisionStrategy',
    summary: 'Draft what the service means to provide in a period, resting on a signed needs analysis',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateProvisionStrategyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProvisionStrategyDto> {
    return tagged(reply, await this.strategies.create(principal, body));
  }

  @Patch(':provisionStrategyId')
  @ApiOperation({ operationId: 'updateProvisionStrategy', summary: 'Change a draft of a provision strategy' })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('provisionStrategyId', 'provision strategy') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateProvisionStrategyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProvisionStrategyDto> {
    return tagged(reply, await this.strategies.update(principal, id, rowVersion, body));
  }

  @Post(':provisionStrategyId/approval')
  @ApiOperation({
    operationId: 'approveProvisionStrategy',
    summary: 'Record that a draft was approved: it is in force, and not changed from then on',
    description:
      'Send `If-Match` with the ETag of the draft. The version that it names in `supersedesId` is superseded; no two strategies in force share a day (409).',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async approve(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('provisionStrategyId', 'provision strategy') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ApproveProvisionStrategyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProvisionStrategyDto> {
    return tagged(reply, await this.strategies.approve(principal, id, rowVersion, body));
  }
}
