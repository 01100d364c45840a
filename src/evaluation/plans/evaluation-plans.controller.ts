import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { linked } from '../../platform/http/page.js';
import { PreferWait } from '../../platform/http/prefer-wait.js';
import { Traits } from '../../platform/http/route-traits.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { EvaluationDto } from '../dto/evaluation.dto.js';
import { EvaluationsService } from '../evaluations.service.js';
import { CreateEvaluationPlanDto } from './dto/create-evaluation-plan.dto.js';
import { EvaluationPlanQuery } from './dto/evaluation-plan-query.dto.js';
import { EvaluationPlanDto, EvaluationPlanPageDto } from './dto/evaluation-plan.dto.js';
import { RunEvaluationPlanDto } from './dto/run-evaluation-plan.dto.js';
import { UpdateEvaluationPlanDto } from './dto/update-evaluation-plan.dto.js';
import { WithdrawEvaluationPlanDto } from './dto/withdraw-evaluation-plan.dto.js';
import { EvaluationPlansService } from './evaluation-plans.service.js';

@ApiTags('evaluation')
@Controller('evaluation-plans')
export class EvaluationPlansController {
  constructor(
    private readonly plans: EvaluationPlansService,
    private readonly evaluations: EvaluationsService,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listEvaluationPlans', summary: 'List planned evaluations, newest first' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EvaluationPlanQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationPlanPageDto> {
    return linked(reply, await this.plans.list(principal, query));
  }

  @Get(':evaluationPlanId')
  @ApiOperation({ operationId: 'getEvaluationPlan', summary: 'Read a planned evaluation' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationPlanId', 'evaluation plan') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationPlanDto> {
    return tagged(reply, await this.plans.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'createEvaluationPlan',
    summary:
      'Plan an evaluation: question, outcome, cohort, comparison, and what will follow from the answer',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateEvaluationPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationPlanDto> {
    return tagged(reply, await this.plans.create(principal, body));
  }

  @Patch(':evaluationPlanId')
  @ApiOperation({ operationId: 'updateEvaluationPlan', summary: 'Change a draft of an evaluation plan' })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationPlanId', 'evaluation plan') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateEvaluationPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationPlanDto> {
    return tagged(reply, await this.plans.update(principal, id, rowVersion, body));
  }

  @Post(':evaluationPlanId/fixing')
  @ApiOperation({
    operationId: 'fixEvaluationPlan',
    summary: 'Fix an evaluation plan before any result is seen: it is not changed from then on',
    description: 'Send `If-Match` with the ETag of the plan.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 412, 428, 507)
  async fix(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationPlanId', 'evaluation plan') id: string,
    @IfMatch() rowVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationPlanDto> {
    return tagged(reply, await this.plans.fix(principal, id, rowVersion));
  }

  @Post(':evaluationPlanId/runs')
  @Traits({ expensive: true })
  @ApiOperation({
    operationId: 'runEvaluationPlan',
    summary: 'Run a fixed evaluation plan, and keep the result as one of its looks',
    description:
      'Each run is a look, numbered in order when it is finished. One before the day of the analysis is an early look, and says so. A large cohort takes longer than the answer waits: the run is then `RUNNING`.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 413, 415, 422, 507)
  run(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationPlanId', 'evaluation plan') id: string,
    @Body() body: RunEvaluationPlanDto,
    @PreferWait() waitMs: number,
  ): Promise<EvaluationDto> {
    return this.evaluations.runPlan(principal, id, body, waitMs);
  }

  @Post(':evaluationPlanId/withdrawal')
  @ApiOperation({
    operationId: 'withdrawEvaluationPlan',
    summary: 'Let an evaluation plan be run no longer; it is kept, with the reason',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 413, 415, 422, 507)
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationPlanId', 'evaluation plan') id: string,
    @Body() body: WithdrawEvaluationPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationPlanDto> {
    return tagged(reply, await this.plans.withdraw(principal, id, body.reason));
  }
}
