import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { EquityDto } from './dto/equity.dto.js';
import { EquityQuery } from './dto/equity-query.dto.js';
import { EquityService } from './equity.service.js';

@ApiTags('provision')
@Controller('equity')
export class EquityController {
  constructor(private readonly equity: EquityService) {}

  @Get()
  @ApiOperation({
    operationId: 'getEquity',
    summary:
      'Who is offered work on a priority need, starts it, completes it and is better for it, group beside group',
    description:
      'Each group is set beside everybody else, as it is and among children of the same order with about as many needs; all comparisons are allowed for together.',
  })
  @ApiProblems(400, 422)
  compare(@CurrentPrincipal() principal: Principal, @Query() query: EquityQuery): Promise<EquityDto> {
    return this.equity.compare(principal, query);
  }
}
