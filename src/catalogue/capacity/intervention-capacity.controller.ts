import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { linked } from '../../platform/http/page.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import {
  InterventionCapacityDto,
  InterventionCapacityPageDto,
  InterventionCapacityQuery,
} from './dto/intervention-capacity.dto.js';
import { CreateInterventionCapacityDto, UpdateInterventionCapacityDto } from './dto/capacity-content.dto.js';
import { InterventionCapacityService } from './intervention-capacity.service.js';

@ApiTags('catalogue')
@Controller('intervention-capacity')
export class InterventionCapacityController {
  constructor(private readonly capacities: InterventionCapacityService) {}

  @Get()
  @ApiOperation({
    operationId: 'listInterventionCapacity',
    summary: 'List how many places interventions have, and how many are free',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InterventionCapacityQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionCapacityPageDto> {
    return linked(reply, await this.capacities.list(principal, query));
  }

  @Get(':capacityId')
  @ApiOperation({
    operationId: 'getInterventionCapacity',
    summary: 'Read the places of an intervention in an area',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('capacityId', 'places of an intervention') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionCapacityDto> {
    return tagged(reply, await this.capacities.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'createInterventionCapacity',
    summary: 'Set how many places an intervention has, in an area or in the whole service, for a time',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateInterventionCapacityDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionCapacityDto> {
    return tagged(reply, await this.capacities.create(principal, body));
  }

  @Patch(':capacityId')
  @ApiOperation({
    operationId: 'updateInterventionCapacity',
    summary: 'Change or end the places of an intervention',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('capacityId', 'places of an intervention') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateInterventionCapacityDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionCapacityDto> {
    return tagged(reply, await this.capacities.update(principal, id, rowVersion, body));
  }
}
