import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { OffenceAnomaliesQuery, OffenceAnomalyPageDto } from '../dto/offence-anomalies.dto.js';
import { OffenceAnomaliesService } from './offence-anomalies.service.js';

@ApiTags('outcomes')
@Controller('offence-anomalies')
export class OffenceAnomaliesController {
  constructor(private readonly anomalies: OffenceAnomaliesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listOffenceAnomalies',
    summary: 'List offences of which something may be wrong, before they distort what is measured',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: OffenceAnomaliesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OffenceAnomalyPageDto> {
    return linked(reply, await this.anomalies.list(principal, query));
  }
}
