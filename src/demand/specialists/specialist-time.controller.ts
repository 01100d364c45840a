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
  CreateSpecialistTimeDto,
  SpecialistTimeDto,
  SpecialistTimePageDto,
  SpecialistTimeQuery,
  UpdateSpecialistTimeDto,
} from './specialist-time.dto.js';
import { SpecialistTimeService } from './specialist-time.service.js';

@ApiTags('demand')
@Controller('specialist-time')
export class SpecialistTimeController {
  constructor(private readonly times: SpecialistTimeService) {}

  @Get()
  @ApiOperation({
    operationId: 'listSpecialistTime',
    summary: 'List the hours that the service has of specialists, and what they went to',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SpecialistTimeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SpecialistTimePageDto> {
    return linked(reply, await this.times.list(principal, query));
  }

  @Get(':specialistTimeId')
  @ApiOperation({
    operationId: 'getSpecialistTime',
    summary: 'Read the hours of a specialist, with their ETag',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('specialistTimeId', 'time of a specialist') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SpecialistTimeDto> {
    return tagged(reply, await this.times.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordSpecialistTime',
    summary: 'Record hours of a specialist in a period, and what they went to',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateSpecialistTimeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SpecialistTimeDto> {
    return tagged(reply, await this.times.record(principal, body));
  }

  @Patch(':specialistTimeId')
  @ApiOperation({
    operationId: 'updateSpecialistTime',
    summary: 'Correct the hours of a specialist, or say what they went to',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('specialistTimeId', 'time of a specialist') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateSpecialistTimeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SpecialistTimeDto> {
    return tagged(reply, await this.times.update(principal, id, rowVersion, body));
  }
}
