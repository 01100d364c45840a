import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../platform/http/if-match.js';
import { linked } from '../platform/http/page.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { DeliveriesService } from './deliveries.service.js';
import { CreateDeliveryDto } from './dto/create-delivery.dto.js';
import { DeliveryQuery } from './dto/delivery-query.dto.js';
import { DeliveryDto, DeliveryPageDto } from './dto/delivery.dto.js';
import { UpdateDeliveryDto } from './dto/update-delivery.dto.js';

@ApiTags('delivery')
@Controller('deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listDeliveries',
    summary: 'List deliveries of interventions, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DeliveryQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryPageDto> {
    return linked(reply, await this.deliveries.list(principal, query));
  }

  @Get(':deliveryId')
  @ApiOperation({ operationId: 'getDelivery', summary: 'Get a delivery, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('deliveryId', 'delivery') deliveryId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryDto> {
    return tagged(reply, await this.deliveries.get(principal, deliveryId));
  }

  @Post()
  @ApiOperation({ operationId: 'createDelivery', summary: 'Enrol a child on an intervention' })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateDeliveryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryDto> {
    return tagged(reply, await this.deliveries.create(principal, body));
  }

  @Patch(':deliveryId')
  @ApiOperation({
    operationId: 'updateDelivery',
    summary: 'Start or end a delivery, or change who provides it',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('deliveryId', 'delivery') deliveryId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateDeliveryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryDto> {
    return tagged(reply, await this.deliveries.update(principal, deliveryId, rowVersion, body));
  }
}
