import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CaseConcordanceDto, ConcordanceSummaryDto } from '../dto/concordance.dto.js';
import { NeedsFunnelDto } from '../dto/needs-funnel.dto.js';
import { PopulationQuery } from '../dto/population-query.dto.js';
import { FunnelService } from '../funnel/funnel.service.js';
import { CaseConcordanceService } from './case-concordance.service.js';
import { ConcordanceSummaryService } from './concordance-summary.service.js';

@ApiTags('practice')
@Controller()
export class ConcordanceController {
  constructor(
    private readonly funnel: FunnelService,
    private readonly ofCase: CaseConcordanceService,
    private readonly summary: ConcordanceSummaryService,
  ) {}

  @Get('needs-funnel')
  @ApiOperation({
    operationId: 'getNeedsFunnel',
    summary: 'Count how far cases got with each need, from assessed to improved, and why no further',
  })
  @ApiProblems(400, 422)
  needs(@CurrentPrincipal() principal: Principal, @Query() query: PopulationQuery): Promise<NeedsFunnelDto> {
    return this.funnel.needs(principal, query);
  }

  @Get('concordance-summary')
  @ApiOperation({
    operationId: 'getConcordanceSummary',
    summary:
      'Count how far assessment, plan and delivery agree, and whether work goes where it is needed most',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PopulationQuery,
  ): Promise<ConcordanceSummaryDto> {
    return this.summary.summarise(principal, query);
  }

  @Get('cases/:caseId/concordance')
  @ApiOperation({
    operationId: 'getCaseConcordance',
    summary: 'Read how far assessment, plan and delivery of a case agree, need by need',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
  ): Promise<CaseConcordanceDto> {
    return this.ofCase.get(principal, caseId);
  }
}
