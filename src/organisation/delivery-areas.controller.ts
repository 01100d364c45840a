import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { DeliveryAreasService } from './delivery-areas.service.js';
import { CreateDeliveryAreaDto } from './dto/create-delivery-area.dto.js';
import { DeliveryAreaDto, DeliveryAreaListDto } from './dto/delivery-area.dto.js';

@ApiTags('organisation')
@Controller('delivery-areas')
export class DeliveryAreasController {
  constructor(private readonly areas: DeliveryAreasService) {}

  @Get()
  @ApiOperation({ operationId: 'listDeliveryAreas', summary: 'List the delivery areas of the service' })
  @ApiProblems(400)
  async list(@CurrentPrincipal() principal: Principal): Promise<DeliveryAreaListDto> {
    return { items: await this.areas.list(principal) };
  }

  @Post()
  @ApiOperation({ operationId: 'createDeliveryArea', summary: 'Add a delivery area' })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateDeliveryAreaDto,
  ): Promise<DeliveryAreaDto> {
    return this.areas.create(principal, body);
  }
}
