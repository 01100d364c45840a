import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { InstrumentChangesDto } from './dto/instrument-changes.dto.js';
import { InstrumentChangesService } from './instrument-changes.service.js';

@ApiTags('outcomes')
@Controller('cases')
export class InstrumentChangesController {
  constructor(private readonly changes: InstrumentChangesService) {}

  @Get(':caseId/instrument-changes')
  @ApiOperation({
    operationId: 'getInstrumentChanges',
    summary:
      'How skills and wellbeing changed in a case, scale by scale, and whether by more than error of measurement',
    description:
      'From the measure at the start to the one at the end, and to the follow-up where there is one, for each instrument, respondent and delivery. By Jacobson and Truax (1991), with the reliability that the instrument’s source gives; without one a change is not called reliable.',
  })
  @ApiProblems(400, 404)
  ofCase(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
  ): Promise<InstrumentChangesDto> {
    return this.changes.ofCase(principal, caseId);
  }
}
