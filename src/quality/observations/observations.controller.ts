import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import {
  CreateObservationDto,
  ObservationCoverageDto,
  ObservationDto,
  ObservationPageDto,
  ObservationQuery,
} from '../dto/observation.dto.js';
import { QualityPeriodQuery } from '../dto/quality-period.dto.js';
import { ObservationsService } from './observations.service.js';

@ApiTags('quality')
@Controller()
export class ObservationsController {
  constructor(private readonly observations: ObservationsService) {}

  @Get('observations')
  @ApiOperation({
    operationId: 'listObservations',
    summary: 'List observations of delivery, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ObservationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObservationPageDto> {
    return linked(reply, await this.observations.list(principal, query));
  }

  @Get('observations/:observationId')
  @ApiOperation({ operationId: 'getObservation', summary: 'Get an observation of delivery, with its score' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('observationId', 'observation') observationId: string,
  ): Promise<ObservationDto> {
    return this.observations.get(principal, observationId);
  }

  @Post('observations')
  @ApiOperation({
    operationId: 'recordObservation',
    summary: 'Record what was seen of a delivery: every core component, and what is looked for in any',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateObservationDto,
  ): Promise<ObservationDto> {
    return this.observations.record(principal, body);
  }

  @Get('observation-coverage')
  @ApiOperation({
    operationId: 'getObservationCoverage',
    summary: 'Set the deliveries that ran in a period beside those that were observed, by intervention',
  })
  @ApiProblems(400, 422)
  coverage(
    @CurrentPrincipal() principal: Principal,
    @Query() query: QualityPeriodQuery,
  ): Promise<ObservationCoverageDto> {
    return this.observations.coverage(principal, query);
  }
}
