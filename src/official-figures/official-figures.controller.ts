import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CreateOfficialFigureDto } from './dto/create-official-figure.dto.js';
import { FigureComparisonDto, FigureComparisonQuery } from './dto/figure-comparison.dto.js';
import { OfficialFigureQuery } from './dto/official-figure-query.dto.js';
import { OfficialFigureDto, OfficialFigurePageDto } from './dto/official-figure.dto.js';
import { OfficialFiguresService } from './official-figures.service.js';

@ApiTags('measures')
@Controller('official-figures')
export class OfficialFiguresController {
  constructor(private readonly figures: OfficialFiguresService) {}

  @Get()
  @ApiOperation({
    operationId: 'listOfficialFigures',
    summary: 'List figures as they were published, each under its definition',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: OfficialFigureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficialFigurePageDto> {
    return linked(reply, await this.figures.list(principal, query));
  }

  @Get('comparison')
  @ApiOperation({
    operationId: 'compareOfficialFigures',
    summary: 'Set published figures of two areas beside each other',
    description:
      'Of each measure one figure of either area. Figures that were counted by different definitions are refused with 409 `DEFINITIONS_DIFFER`, which names both versions and says field by field how they differ. Where the share of children who reoffended and the reoffences for each child are both among them, the answer says whether more children reoffend or each of them more often.',
  })
  @ApiProblems(400, 409, 422)
  compare(
    @CurrentPrincipal() principal: Principal,
    @Query() query: FigureComparisonQuery,
  ): Promise<FigureComparisonDto> {
    return this.figures.compare(principal, query);
  }

  @Get(':officialFigureId')
  @ApiOperation({ operationId: 'getOfficialFigure', summary: 'Read a published figure' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('officialFigureId', 'official figure') id: string,
  ): Promise<OfficialFigureDto> {
    return this.figures.get(principal, id);
  }

  @Post()
  @ApiOperation({
    operationId: 'recordOfficialFigure',
    summary: 'Record a figure as it was published, or correct one',
    description:
      'Figures are never changed. One that was entered wrongly, or that its publisher revised, is superseded by another that names it. A value that cannot be what the measure counts is refused.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateOfficialFigureDto,
  ): Promise<OfficialFigureDto> {
    return this.figures.create(principal, body);
  }
}
