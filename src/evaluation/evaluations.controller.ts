import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { PreferWait } from '../platform/http/prefer-wait.js';
import { Traits } from '../platform/http/route-traits.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { EvaluationQuery } from './dto/evaluation-query.dto.js';
import { EvaluationDto, EvaluationPageDto } from './dto/evaluation.dto.js';
import { RunEvaluationDto } from './dto/run-evaluation.dto.js';
import { EvaluationsService } from './evaluations.service.js';

@ApiTags('evaluation')
@Controller('evaluations')
export class EvaluationsController {
  constructor(private readonly evaluations: EvaluationsService) {}

  @Post()
  @Traits({ expensive: true })
  @ApiOperation({
    operationId: 'runEvaluation',
    summary: 'Compare children who started an intervention with those who did not, and keep the result',
    description:
      'A large cohort takes longer than the answer waits: the run is then `RUNNING`, and is looked at again by its id.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  run(
    @CurrentPrincipal() principal: Principal,
    @Body() body: RunEvaluationDto,
    @PreferWait() waitMs: number,
  ): Promise<EvaluationDto> {
    return this.evaluations.run(principal, body, waitMs);
  }

  @Get()
  @ApiOperation({
    operationId: 'listEvaluations',
    summary: 'List the evaluations that were run, newest first',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EvaluationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationPageDto> {
    return linked(reply, await this.evaluations.list(principal, query));
  }

  @Get(':evaluationId')
  @ApiOperation({
    operationId: 'getEvaluation',
    summary: 'Read how far an evaluation is, or what came of it',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationId', 'evaluation') evaluationId: string,
  ): Promise<EvaluationDto> {
    return this.evaluations.get(principal, evaluationId);
  }

  @Post(':evaluationId/cancellation')
  @ApiOperation({
    operationId: 'cancelEvaluation',
    summary: 'Stop an evaluation that is running; one that has ended stays as it ended',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 507)
  cancel(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationId', 'evaluation') evaluationId: string,
  ): Promise<EvaluationDto> {
    return this.evaluations.cancel(principal, evaluationId);
  }
}
