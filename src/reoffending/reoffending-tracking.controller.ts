import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ReoffendingTrackingDto, ReoffendingTrackingQuery } from './dto/reoffending-tracking.dto.js';
import { ReoffendingTrackingService } from './reoffending-tracking.service.js';

@ApiTags('measures')
@Controller('reoffending-tracking')
export class ReoffendingTrackingController {
  constructor(private readonly tracking: ReoffendingTrackingService) {}

  @Get()
  @ApiOperation({
    operationId: 'getReoffendingTracking',
    summary: 'Track the reoffending of a cohort by what the service has recorded so far',
    description:
      'Beside the cohort of the year before, a year before. Every case that a rate has to settle one way or another is named with how it is settled and for how many children. Not comparable with official figures.',
  })
  @ApiProblems(400, 422)
  track(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReoffendingTrackingQuery,
  ): Promise<ReoffendingTrackingDto> {
    return this.tracking.track(principal, query);
  }
}
