import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { LocalFindingPageDto } from './dto/local-finding.dto.js';
import { LocalFindingsService } from './local-findings.service.js';

@ApiTags('evidence')
@Controller('interventions/:interventionId/local-findings')
export class LocalFindingsController {
  constructor(private readonly findings: LocalFindingsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listLocalFindings',
    summary:
      'List what the service’s own evaluation plans found of an intervention, and until when that is fresh',
    description:
      'Each fixed plan is there by itself, with its latest look, once the day of its analysis has come: nobody chooses which findings are seen.',
  })
  @ApiProblems(400, 404)
  async list(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') interventionId: string,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LocalFindingPageDto> {
    return linked(reply, await this.findings.list(principal, interventionId, query));
  }
}
