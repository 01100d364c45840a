import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { CapacityAndDemandDto, CapacityQuery } from './capacity.dto.js';
import { CapacityService } from './capacity.service.js';

@ApiTags('demand')
@Controller('capacity-and-demand')
export class CapacityController {
  constructor(private readonly capacity: CapacityService) {}

  @Get()
  @ApiOperation({
    operationId: 'getCapacityAndDemand',
    summary: 'Set capacity beside demand, with the demand and the training that are to be expected',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: CapacityQuery,
  ): Promise<CapacityAndDemandDto> {
    return this.capacity.summarise(principal, query);
  }
}
