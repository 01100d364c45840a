import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
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
import { AccreditationsService } from './accreditations.service.js';
import { ChildAccreditationDto, AccreditationPageDto } from './dto/accreditation.dto.js';
import { AccreditationQuery } from './dto/accreditation-query.dto.js';
import { CreateAccreditationDto } from './dto/create-accreditation.dto.js';
import { MoveAccreditationDto } from './dto/move-accreditation.dto.js';

@ApiTags('accreditation')
@Controller('accreditations')
export class AccreditationsController {
  constructor(private readonly accreditations: AccreditationsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listAccreditations',
    summary: 'List awards of children, each with its steps, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AccreditationQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccreditationPageDto> {
    return linked(reply, await this.accreditations.list(principal, query));
  }

  @Get(':accreditationId')
  @ApiOperation({
    operationId: 'getAccreditation',
    summary: 'Get an award of a child with its steps, and its ETag',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('accreditationId', 'award') accreditationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChildAccreditationDto> {
    return tagged(reply, await this.accreditations.get(principal, accreditationId));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordAccreditation',
    summary: 'Record an award that a child was offered, works towards or holds',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateAccreditationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChildAccreditationDto> {
    return tagged(reply, await this.accreditations.record(principal, body));
  }

  @Post(':accreditationId/moves')
  @ApiOperation({
    operationId: 'moveAccreditation',
    summary: 'Take an award one step further: enrolled, achieved, used, or dropped with a reason',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async move(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('accreditationId', 'award') accreditationId: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveAccreditationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChildAccreditationDto> {
    return tagged(reply, await this.accreditations.move(principal, accreditationId, rowVersion, body));
  }
}
