import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { SuitabilitySummaryDto, SuitabilitySummaryQuery } from './dto/suitability-summary.dto.js';
import { SuitabilitySummaryService } from './suitability-summary.service.js';

@ApiTags('suitability')
@Controller('suitability-summary')
export class SuitabilitySummaryController {
  constructor(private readonly summary: SuitabilitySummaryService) {}

  @Get()
  @ApiOperation({
    operationId: 'getSuitabilitySummary',
    summary: 'Measure how much work was assessed for suitability before it started, not assessed included',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SuitabilitySummaryQuery,
  ): Promise<SuitabilitySummaryDto> {
    return this.summary.summarise(principal, query);
  }
}
