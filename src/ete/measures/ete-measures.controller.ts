import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { EteMeasuresDto, EteMeasuresQuery } from '../dto/ete-measures.dto.js';
import { EteShortfallsPageDto, EteShortfallsQuery } from '../dto/ete-shortfalls.dto.js';
import { ShortfallsService } from '../shortfalls/shortfalls.service.js';
import { EteMeasuresService } from './ete-measures.service.js';

@ApiTags('outcomes')
@Controller()
export class EteMeasuresController {
  constructor(
    private readonly measures: EteMeasuresService,
    private readonly shortfalls: ShortfallsService,
  ) {}

  @Get('ete-measures')
  @ApiOperation({
    operationId: 'getEteMeasures',
    summary:
      'Count education, training and employment at the start and end of orders that ended in a period: suitability, hours, ladder',
  })
  @ApiProblems(400, 422)
  measure(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EteMeasuresQuery,
  ): Promise<EteMeasuresDto> {
    return this.measures.measure(principal, query);
  }

  @Get('ete-shortfalls')
  @ApiOperation({
    operationId: 'listEteShortfalls',
    summary: 'List children of compulsory school age who are not known to be offered 25 hours a week',
  })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EteShortfallsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteShortfallsPageDto> {
    return linked(reply, await this.shortfalls.list(principal, query));
  }
}
