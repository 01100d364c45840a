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
  CreateGapEscalationDto,
  GapEscalationDto,
  GapEscalationPageDto,
  GapEscalationQuery,
  UpdateGapEscalationDto,
} from '../dto/gap-escalation.dto.js';
import { GapEscalationsService } from './gap-escalations.service.js';

@ApiTags('commissioning')
@Controller('gap-escalations')
export class GapEscalationsController {
  constructor(private readonly escalations: GapEscalationsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listGapEscalations',
    summary: 'List gaps that partner organisations were asked to close; those that were not answered',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: GapEscalationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GapEscalationPageDto> {
    return linked(reply, await this.escalations.list(principal, query));
  }

  @Get(':gapEscalationId')
  @ApiOperation({
    operationId: 'getGapEscalation',
    summary: 'Get a gap that a partner was asked to close, with the answer',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('gapEscalationId', 'gap escalation') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GapEscalationDto> {
    return tagged(reply, await this.escalations.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordGapEscalation',
    summary: 'Record that a partner organisation was asked to close a gap',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateGapEscalationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GapEscalationDto> {
    return tagged(reply, await this.escalations.record(principal, body));
  }

  @Patch(':gapEscalationId')
  @ApiOperation({
    operationId: 'updateGapEscalation',
    summary: 'Record what a partner answered, or another day by which to answer',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('gapEscalationId', 'gap escalation') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateGapEscalationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GapEscalationDto> {
    return tagged(reply, await this.escalations.update(principal, id, rowVersion, body));
  }
}
