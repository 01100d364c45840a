import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { InstrumentResultsDto, InstrumentResultsQuery } from './dto/instrument-results.dto.js';
import { InstrumentResultsService } from './instrument-results.service.js';

@ApiTags('outcomes')
@Controller('instrument-results')
export class InstrumentResultsController {
  constructor(private readonly results: InstrumentResultsService) {}

  @Get()
  @ApiOperation({
    operationId: 'getInstrumentResults',
    summary:
      'How skills and wellbeing changed over the children of an intervention, with who was not measured again',
    description:
      'For each instrument, scale and kind of respondent: how many started, were measured and measured again; the mean change with its interval; how many changed reliably. Below 10 pairs there are counts alone. There is no comparison group: scores changed, and nothing here says because of what. What teachers and parents saw is in GET /v1/feedback-summary, and is not added to this.',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InstrumentResultsQuery,
  ): Promise<InstrumentResultsDto> {
    return this.results.summarise(principal, query);
  }
}
