import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { AssessmentsService } from './assessments.service.js';
import { AssessmentQuery } from './dto/assessment-query.dto.js';
import { AssessmentDto, AssessmentPageDto } from './dto/assessment.dto.js';
import { CreateAssessmentDto } from './dto/create-assessment.dto.js';

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Get()
  @ApiOperation({ operationId: 'listAssessments', summary: 'List the assessments of the service' })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AssessmentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentPageDto> {
    return linked(reply, await this.assessments.list(principal, query));
  }

  @Get(':assessmentId')
  @ApiOperation({ operationId: 'getAssessment', summary: 'Read an assessment' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('assessmentId', 'assessment') assessmentId: string,
  ): Promise<AssessmentDto> {
    return this.assessments.get(principal, assessmentId);
  }

  @Post()
  @ApiOperation({ operationId: 'createAssessment', summary: 'Record an assessment with its ratings' })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateAssessmentDto,
  ): Promise<AssessmentDto> {
    return this.assessments.create(principal, body);
  }
}
