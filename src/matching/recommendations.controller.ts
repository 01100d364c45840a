import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import type { Language } from '../platform/http/language.js';
import { ReaderLanguage } from '../platform/http/reader-language.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { RecommendationQuery } from './dto/recommendation-query.dto.js';
import { RecommendationsDto } from './dto/recommendations.dto.js';
import { RecommendationsService } from './recommendations.service.js';

@ApiTags('matching')
@Controller('cases')
export class RecommendationsController {
  constructor(private readonly recommendations: RecommendationsService) {}

  @Get(':caseId/recommendations')
  @ApiOperation({
    operationId: 'getRecommendations',
    summary: 'Advise which catalogued interventions suit a case, with a reason for each criterion',
    description:
      'Looks at the available entries of the catalogue that target a prioritised need: one that a person made a priority, or of severity 2 or more in the newest rating. Entries that no criterion rules out are recommended, those with an open question included; the others are listed with what rules them out. Advice only: nothing is written, and nobody is referred.',
  })
  @ApiProblems(400, 404, 422)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Query() query: RecommendationQuery,
    @ReaderLanguage() language: Language,
  ): Promise<RecommendationsDto> {
    return this.recommendations.forCase(principal, caseId, query, language);
  }
}
