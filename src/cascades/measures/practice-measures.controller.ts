import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { PracticeMeasuresDto, PracticeMeasuresQuery } from './practice-measures.dto.js';
import { PracticeMeasuresService } from './practice-measures.service.js';

@ApiTags('cascades')
@Controller('practice-measures')
export class PracticeMeasuresController {
  constructor(private readonly measures: PracticeMeasuresService) {}

  @Get()
  @ApiOperation({
    operationId: 'getPracticeMeasures',
    summary: 'Measure how far assessment, plan, delivery and review agree, in all cases and group by group',
  })
  @ApiProblems(400, 422)
  measure(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PracticeMeasuresQuery,
  ): Promise<PracticeMeasuresDto> {
    return this.measures.measure(principal, query);
  }
}
