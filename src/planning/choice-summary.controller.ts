import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ChoiceSummaryService } from './choice-summary.service.js';
import { ChoiceSummaryDto, ChoiceSummaryQuery } from './dto/choice-summary.dto.js';

@ApiTags('planning')
@Controller('choice-summary')
export class ChoiceSummaryController {
  constructor(private readonly choices: ChoiceSummaryService) {}

  @Get()
  @ApiOperation({
    operationId: 'getChoiceSummary',
    summary: 'Measure whether plans follow the advice that they cite, and what was wanted but not to be had',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ChoiceSummaryQuery,
  ): Promise<ChoiceSummaryDto> {
    return this.choices.summarise(principal, query);
  }
}
