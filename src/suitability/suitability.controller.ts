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
import { ApproveOverrideDto } from './dto/approve-override.dto.js';
import { CreateSuitabilityAssessmentDto } from './dto/create-suitability-assessment.dto.js';
import { SuitabilityAssessmentDto, SuitabilityAssessmentPageDto } from './dto/suitability-assessment.dto.js';
import { SuitabilityAssessmentQuery } from './dto/suitability-query.dto.js';
import { SuitabilityService } from './suitability.service.js';

@ApiTags('suitability')
@Controller('suitability-assessments')
export class SuitabilityController {
  constructor(private readonly suitability: SuitabilityService) {}

  @Get()
  @ApiOperation({
    operationId: 'listSuitabilityAssessments',
    summary: 'List the assessments of whether interventions suit children',
  })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SuitabilityAssessmentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuitabilityAssessmentPageDto> {
    return linked(reply, await this.suitability.list(principal, query));
  }

  @Get(':suitabilityAssessmentId')
  @ApiOperation({
    operationId: 'getSuitabilityAssessment',
    summary: 'Read an assessment of whether an intervention suits a child',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('suitabilityAssessmentId', 'suitability assessment') suitabilityAssessmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuitabilityAssessmentDto> {
    return tagged(reply, await this.suitability.get(principal, suitabilityAssessmentId));
  }

  @Post()
  @ApiOperation({
    operationId: 'createSuitabilityAssessment',
    summary: 'Record whether a version of an intervention suits a child',
    description:
      'The caller is the assessor. What the catalogue asks of a child is worked out for the day and kept with the decision. An assessment is never altered: a later one of the same case and version supersedes it, and both are kept.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateSuitabilityAssessmentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuitabilityAssessmentDto> {
    return tagged(reply, await this.suitability.create(principal, body));
  }

  @Patch(':suitabilityAssessmentId')
  @ApiOperation({
    operationId: 'approveSuitabilityOverride',
    summary: 'Approve an override, as a senior manager who is not its assessor, or take the approval back',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async approve(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('suitabilityAssessmentId', 'suitability assessment') suitabilityAssessmentId: string,
    @IfMatch() rowVersion: number,
    @Body() body: ApproveOverrideDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SuitabilityAssessmentDto> {
    return tagged(
      reply,
      await this.suitability.approve(principal, suitabilityAssessmentId, rowVersion, body),
    );
  }
}
