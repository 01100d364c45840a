import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { DeliverersService } from './deliverers.service.js';
import { DeliverersDto, DeliverersQuery } from './dto/deliverers.dto.js';

@ApiTags('workforce')
@Controller('interventions')
export class DeliverersController {
  constructor(private readonly deliverers: DeliverersService) {}

  @Get(':interventionId/deliverers')
  @ApiOperation({
    operationId: 'listDeliverers',
    summary: 'List who may deliver an intervention on a day, in a language, and what the others lack',
  })
  @ApiProblems(400, 404)
  list(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') interventionId: string,
    @Query() query: DeliverersQuery,
  ): Promise<DeliverersDto> {
    return this.deliverers.list(principal, interventionId, query);
  }
}
