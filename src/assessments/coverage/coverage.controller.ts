import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { AssessmentCoverageDto, CoverageQuery } from './coverage.dto.js';
import { CoverageService } from './coverage.service.js';

@ApiTags('assessments')
@Controller('cases')
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  @Get(':caseId/assessment-coverage')
  @ApiOperation({
    operationId: 'getAssessmentCoverage',
    summary: 'How completely and how recently the needs of a case are assessed, area by area',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Query() query: CoverageQuery,
  ): Promise<AssessmentCoverageDto> {
    return this.coverage.ofCase(principal, caseId, query);
  }
}
