import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CreateOffenceDto, CreateOffenceOutcomeDto } from './dto/create-offence.dto.js';
import { OffenceQuery } from './dto/offence-query.dto.js';
import { OffenceDto, OffenceOutcomeDto, OffencePageDto } from './dto/offence.dto.js';
import { OffencesService } from './offences.service.js';

@ApiTags('outcomes')
@Controller('offences')
export class OffencesController {
  constructor(private readonly offences: OffencesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listOffences',
    summary: 'List offences with their outcomes, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: OffenceQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OffencePageDto> {
    return linked(reply, await this.offences.list(principal, query));
  }

  @Get(':offenceId')
  @ApiOperation({ operationId: 'getOffence', summary: 'Get an offence with its outcomes' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('offenceId', 'offence') offenceId: string,
  ): Promise<OffenceDto> {
    return this.offences.get(principal, offenceId);
  }

  @Post()
  @ApiOperation({
    operationId: 'recordOffence',
    summary: 'Record an offence, with the outcomes that are known',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(@CurrentPrincipal() principal: Principal, @Body() body: CreateOffenceDto): Promise<OffenceDto> {
    return this.offences.record(principal, body);
  }

  @Post(':offenceId/outcomes')
  @ApiOperation({ operationId: 'recordOffenceOutcome', summary: 'Record a legal outcome of an offence' })
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 413, 415, 422, 507)
  recordOutcome(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('offenceId', 'offence') offenceId: string,
    @Body() body: CreateOffenceOutcomeDto,
  ): Promise<OffenceOutcomeDto> {
    return this.offences.recordOutcome(principal, offenceId, body);
  }
}
