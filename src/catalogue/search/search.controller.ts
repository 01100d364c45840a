import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import type { Language } from '../../platform/http/language.js';
import { linked } from '../../platform/http/page.js';
import { ReaderLanguage } from '../../platform/http/reader-language.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { DemandQuery } from './dto/demand-query.dto.js';
import { UnmetDemandDto } from './dto/unmet-demand.dto.js';
import { SearchQuery } from './dto/search-query.dto.js';
import { SearchResultDto } from './dto/search-result.dto.js';
import { SearchLog } from './search-log.js';
import { SearchService } from './search.service.js';

@ApiTags('catalogue')
@Controller('intervention-searches')
export class SearchController {
  constructor(
    private readonly searches: SearchService,
    private readonly log: SearchLog,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'searchInterventions',
    summary: 'Find entries of the catalogue by words and filters, the most relevant first',
    description:
      'Every search is counted, without who searched and for whom, so that it can be seen what is looked for and not found. Words that are not of the field are not kept.',
  })
  @ApiProblems(400, 422)
  async search(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SearchQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ReaderLanguage() language: Language,
  ): Promise<SearchResultDto> {
    const result = await this.searches.search(principal, query, language);
    linked(reply, result);
    return result;
  }

  @Get('unmet-demand')
  @ApiOperation({
    operationId: 'getUnmetDemand',
    summary: 'What was searched for and not found, or hardly, most often first',
  })
  @ApiProblems(400)
  unmetDemand(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DemandQuery,
  ): Promise<UnmetDemandDto> {
    return this.log.unmetDemand(principal, query);
  }
}
