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
  CreateEteObservationDto,
  EteObservationDto,
  EteObservationPageDto,
  EteObservationQuery,
  UpdateEteObservationDto,
} from '../dto/ete-observation.dto.js';
import { EteObservationsDuePageDto, EteObservationsDueQuery } from '../dto/ete-observations-due.dto.js';
import { DueObservationsService } from './due-observations.service.js';
import { EteObservationsService } from './ete-observations.service.js';

@ApiTags('outcomes')
@Controller()
export class EteObservationsController {
  constructor(
    private readonly observations: EteObservationsService,
    private readonly due: DueObservationsService,
  ) {}

  @Get('ete-observations')
  @ApiOperation({
    operationId: 'listEteObservations',
    summary: 'List how children get on in their placements, in the order in which it was recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EteObservationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteObservationPageDto> {
    return linked(reply, await this.observations.list(principal, query));
  }

  @Get('ete-observations-due')
  @ApiOperation({
    operationId: 'listEteObservationsDue',
    summary: 'List placements of which nobody has said for a week, or longer, how the child gets on',
  })
  @ApiProblems(400)
  async listDue(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EteObservationsDueQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteObservationsDuePageDto> {
    return linked(reply, await this.due.list(principal, query));
  }

  @Get('ete-observations/:eteObservationId')
  @ApiOperation({
    operationId: 'getEteObservation',
    summary: 'Get how somebody saw a child get on in a placement, with its ETag',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('eteObservationId', 'observation') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteObservationDto> {
    return tagged(reply, await this.observations.get(principal, id));
  }

  @Post('ete-observations')
  @ApiOperation({
    operationId: 'recordEteObservation',
    summary: 'Record how a child gets on in a placement: attendance, behaviour, attainment and progression',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateEteObservationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteObservationDto> {
    return tagged(reply, await this.observations.record(principal, body));
  }

  @Patch('ete-observations/:eteObservationId')
  @ApiOperation({
    operationId: 'updateEteObservation',
    summary: 'Correct how a child was seen to get on in a placement',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('eteObservationId', 'observation') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateEteObservationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteObservationDto> {
    return tagged(reply, await this.observations.update(principal, id, rowVersion, body));
  }
}
