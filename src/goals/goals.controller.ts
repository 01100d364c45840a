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
import { GoalDto, GoalPageDto } from './dto/goal.dto.js';
import { CreateGoalDto, GoalQuery, RateGoalDto, UpdateGoalDto } from './dto/write-goal.dto.js';
import { GoalsService } from './goals.service.js';

@ApiTags('goals')
@Controller('goals')
export class GoalsController {
  constructor(private readonly goals: GoalsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listGoals',
    summary: 'List what children want to reach and how near they are, in the order in which it was recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: GoalQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalPageDto> {
    return linked(reply, await this.goals.list(principal, query));
  }

  @Get(':goalId')
  @ApiOperation({ operationId: 'getGoal', summary: 'Get a goal with its ratings, and its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('goalId', 'goal') goalId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalDto> {
    return tagged(reply, await this.goals.get(principal, goalId));
  }

  @Post()
  @ApiOperation({
    operationId: 'createGoal',
    summary: 'Record what a child wants to reach, and how near it is; at most three at a time',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateGoalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalDto> {
    return tagged(reply, await this.goals.create(principal, body));
  }

  @Post(':goalId/ratings')
  @ApiOperation({ operationId: 'rateGoal', summary: 'Record how near somebody says a goal is' })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 413, 415, 422, 507)
  async rate(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('goalId', 'goal') goalId: string,
    @Body() body: RateGoalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalDto> {
    return tagged(reply, await this.goals.rate(principal, goalId, body));
  }

  @Patch(':goalId')
  @ApiOperation({
    operationId: 'updateGoal',
    summary: 'Close a goal with the reason, or say what work is to help with it',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('goalId', 'goal') goalId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateGoalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalDto> {
    return tagged(reply, await this.goals.update(principal, goalId, rowVersion, body));
  }
}
