import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CreateSkillMeasureDto } from './dto/create-skill-measure.dto.js';
import { SkillMeasureQuery } from './dto/skill-measure-query.dto.js';
import { SkillMeasureDto, SkillMeasurePageDto } from './dto/skill-measure.dto.js';
import { SkillMeasuresService } from './skill-measures.service.js';

@ApiTags('outcomes')
@Controller('skill-measures')
export class SkillMeasuresController {
  constructor(private readonly measures: SkillMeasuresService) {}

  @Get()
  @ApiOperation({
    operationId: 'listSkillMeasures',
    summary: 'List skill measures, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SkillMeasureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SkillMeasurePageDto> {
    return linked(reply, await this.measures.list(principal, query));
  }

  @Get(':measureId')
  @ApiOperation({ operationId: 'getSkillMeasure', summary: 'Get a skill measure' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('measureId', 'skill measure') measureId: string,
  ): Promise<SkillMeasureDto> {
    return this.measures.get(principal, measureId);
  }

  @Post()
  @ApiOperation({
    operationId: 'recordSkillMeasure',
    summary:
      'Record what a skills or wellbeing instrument gave: its scores, or the answers where their licence allows',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateSkillMeasureDto,
  ): Promise<SkillMeasureDto> {
    return this.measures.record(principal, body);
  }
}
