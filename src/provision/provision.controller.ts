import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ProvisionQuery, ProvisionSummaryDto } from './dto/provision-summary.dto.js';
import { ProvisionService } from './provision.service.js';

@ApiTags('provision')
@Controller('provision-summary')
export class ProvisionController {
  constructor(private readonly provision: ProvisionService) {}

  @Get()
  @ApiOperation({
    operationId: 'getProvisionSummary',
    summary:
      'Set need beside provision: for each need area and intervention, cases with the need, planned, started, completed',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ProvisionQuery,
  ): Promise<ProvisionSummaryDto> {
    return this.provision.summarise(principal, query);
  }
}
