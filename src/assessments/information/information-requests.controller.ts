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
  CreateInformationRequestDto,
  InformationRequestDto,
  InformationRequestPageDto,
  InformationRequestQuery,
  UpdateInformationRequestDto,
} from './information-request.dto.js';
import { InformationRequestsService } from './information-requests.service.js';

@ApiTags('assessments')
@Controller('information-requests')
export class InformationRequestsController {
  constructor(private readonly requests: InformationRequestsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listInformationRequests',
    summary: 'List what information was asked for; `outstanding=true` is what is still awaited',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InformationRequestQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InformationRequestPageDto> {
    return linked(reply, await this.requests.list(principal, query));
  }

  @Get(':informationRequestId')
  @ApiOperation({
    operationId: 'getInformationRequest',
    summary: 'Read a request for information, with its ETag',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('informationRequestId', 'information request') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InformationRequestDto> {
    return tagged(reply, await this.requests.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'createInformationRequest',
    summary: 'Record that information was asked for',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateInformationRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InformationRequestDto> {
    return tagged(reply, await this.requests.create(principal, body));
  }

  @Patch(':informationRequestId')
  @ApiOperation({
    operationId: 'updateInformationRequest',
    summary: 'Record a chase, a receipt, or why nothing will come',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('informationRequestId', 'information request') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateInformationRequestDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InformationRequestDto> {
    return tagged(reply, await this.requests.update(principal, id, rowVersion, body));
  }
}
