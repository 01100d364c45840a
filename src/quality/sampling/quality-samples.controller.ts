import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { linked } from '../../platform/http/page.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CreateQualitySampleDto, DrawnSampleDto, QualitySamplePageDto } from '../dto/quality-sample.dto.js';
import { QualitySamplesService } from './quality-samples.service.js';

@ApiTags('quality')
@Controller('quality-samples')
export class QualitySamplesController {
  constructor(private readonly samples: QualitySamplesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listQualitySamples',
    summary: 'List samples that were drawn, without what was drawn',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QualitySamplePageDto> {
    return linked(reply, await this.samples.list(principal, query));
  }

  @Get(':sampleId')
  @ApiOperation({ operationId: 'getQualitySample', summary: 'Get a sample with the cases that it drew' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('sampleId', 'sample') sampleId: string,
  ): Promise<DrawnSampleDto> {
    return this.samples.get(principal, sampleId);
  }

  @Post()
  @ApiOperation({
    operationId: 'drawQualitySample',
    summary: 'Draw a stratified sample of cases or sessions with a seed, by which it can be drawn again',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  draw(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateQualitySampleDto,
  ): Promise<DrawnSampleDto> {
    return this.samples.draw(principal, body);
  }
}
