import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { linked } from '../../platform/http/page.js';
import { PreferWait } from '../../platform/http/prefer-wait.js';
import { Traits } from '../../platform/http/route-traits.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { EvaluationSurveyDto, EvaluationSurveyPageDto } from './dto/evaluation-survey.dto.js';
import { RunEvaluationSurveyDto } from './dto/run-evaluation-survey.dto.js';
import { EvaluationSurveysService } from './evaluation-surveys.service.js';

@ApiTags('evaluation')
@Controller('evaluation-surveys')
export class EvaluationSurveysController {
  constructor(private readonly surveys: EvaluationSurveysService) {}

  @Post()
  @Traits({ expensive: true })
  @ApiOperation({
    operationId: 'runEvaluationSurvey',
    summary:
      'Set every intervention beside what is expected of the same children, and settle all of them together',
    description:
      'It explores: p-values are adjusted for all interventions that can be compared, and no order is shown where chance would explain it. Many children take longer than the answer waits: the survey is then `RUNNING`, and is looked at again by its id.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  run(
    @CurrentPrincipal() principal: Principal,
    @Body() body: RunEvaluationSurveyDto,
    @PreferWait() waitMs: number,
  ): Promise<EvaluationSurveyDto> {
    return this.surveys.run(principal, body, waitMs);
  }

  @Get()
  @ApiOperation({
    operationId: 'listEvaluationSurveys',
    summary: 'List the surveys of every intervention, newest first',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationSurveyPageDto> {
    return linked(reply, await this.surveys.list(principal, query));
  }

  @Get(':evaluationSurveyId')
  @ApiOperation({
    operationId: 'getEvaluationSurvey',
    summary: 'Read how far a survey of every intervention is, or what it found',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationSurveyId', 'evaluation survey') id: string,
  ): Promise<EvaluationSurveyDto> {
    return this.surveys.get(principal, id);
  }

  @Post(':evaluationSurveyId/cancellation')
  @ApiOperation({
    operationId: 'cancelEvaluationSurvey',
    summary: 'Stop a survey that is running; one that has ended stays as it ended',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 507)
  cancel(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationSurveyId', 'evaluation survey') id: string,
  ): Promise<EvaluationSurveyDto> {
    return this.surveys.cancel(principal, id);
  }
}
