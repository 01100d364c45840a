import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import {
  EteLevelQuery,
  JudgedEteLevelDto,
  JudgedEteLevelPageDto,
  JudgeEteLevelDto,
} from './dto/ete-level.dto.js';
import { EteOutcomeDto, EteOutcomeQuery } from './dto/ete-outcome.dto.js';
import { EteLevelsService } from './ete-levels.service.js';
import { EteOutcomeService } from './ete-outcome.service.js';

@ApiTags('outcomes')
@Controller()
export class EteOutcomeController {
  constructor(
    private readonly outcome: EteOutcomeService,
    private readonly levels: EteLevelsService,
  ) {}

  @Get('cases/:caseId/ete-outcome')
  @ApiOperation({
    operationId: 'getEteOutcome',
    summary:
      'Read education, training and employment at the start and at the end of an order, and what changed',
  })
  @ApiProblems(400, 404, 422)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Query() query: EteOutcomeQuery,
  ): Promise<EteOutcomeDto> {
    return this.outcome.get(principal, caseId, query);
  }

  @Get('ete-levels')
  @ApiOperation({
    operationId: 'listEteLevels',
    summary: 'List judgements of how far up the ladder of education, training and employment children are',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EteLevelQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JudgedEteLevelPageDto> {
    return linked(reply, await this.levels.list(principal, query));
  }

  @Post('ete-levels')
  @ApiOperation({
    operationId: 'judgeEteLevel',
    summary:
      'Judge how far up the ladder of education, training and employment a child is at the start or end of an order',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  judge(
    @CurrentPrincipal() principal: Principal,
    @Body() body: JudgeEteLevelDto,
  ): Promise<JudgedEteLevelDto> {
    return this.levels.judge(principal, body);
  }
}
