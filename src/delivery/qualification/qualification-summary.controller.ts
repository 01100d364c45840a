import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { QualificationSummaryDto, QualificationSummaryQuery } from './qualification-summary.dto.js';
import { QualificationSummaryService } from './qualification-summary.service.js';

@ApiTags('delivery')
@Controller('deliverer-qualification')
export class QualificationSummaryController {
  constructor(private readonly summary: QualificationSummaryService) {}

  @Get()
  @ApiOperation({
    operationId: 'getDelivererQualification',
    summary: 'Count the attended sessions by whether somebody qualified delivered them',
    description: 'Judged by the training that is recorded today, as it counted on the day of the session.',
  })
  @ApiProblems(400)
  get(
    @CurrentPrincipal() principal: Principal,
    @Query() query: QualificationSummaryQuery,
  ): Promise<QualificationSummaryDto> {
    return this.summary.get(principal, query);
  }
}
