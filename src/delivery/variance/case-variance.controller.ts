import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CaseVarianceService } from './case-variance.service.js';
import { CaseVarianceDto } from './dto/variance.dto.js';

@ApiTags('delivery')
@Controller('cases')
export class CaseVarianceController {
  constructor(private readonly variance: CaseVarianceService) {}

  @Get(':caseId/planned-against-delivered')
  @ApiOperation({
    operationId: 'getPlannedAgainstDelivered',
    summary:
      'Hold what was planned in a case against what was delivered: dose, modules, sequence, start and reason',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
  ): Promise<CaseVarianceDto> {
    return this.variance.get(principal, caseId);
  }
}
