import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { FidelityDto } from './fidelity.dto.js';
import { FidelityService } from './fidelity.service.js';

@ApiTags('delivery')
@Controller('deliveries')
export class FidelityController {
  constructor(private readonly fidelity: FidelityService) {}

  @Get(':deliveryId/fidelity')
  @ApiOperation({
    operationId: 'getFidelity',
    summary: 'Read how true to its design a delivery was: components, deliverer, sequence and dose',
    description:
      'Four questions, each answered YES, NO or UNKNOWN with the reason in both languages. What was not recorded is unknown: sessions that name no modules say nothing against the work.',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('deliveryId', 'delivery') deliveryId: string,
  ): Promise<FidelityDto> {
    return this.fidelity.get(principal, deliveryId);
  }
}
