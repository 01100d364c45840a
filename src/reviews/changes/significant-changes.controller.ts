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
  CreateSignificantChangeDto,
  SignificantChangeDto,
  SignificantChangePageDto,
  SignificantChangeQuery,
  UpdateSignificantChangeDto,
} from './significant-change.dto.js';
import { SignificantChangesService } from './significant-changes.service.js';

@ApiTags('reviews')
@Controller('significant-changes')
export class SignificantChangesController {
  constructor(private readonly changes: SignificantChangesService) {}

  @Get()
  @ApiOperation({ operationId: 'listSignificantChanges', summary: 'List significant changes' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SignificantChangeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignificantChangePageDto> {
    return linked(reply, await this.changes.list(principal, query));
  }

  @Get(':changeId')
  @ApiOperation({ operationId: 'getSignificantChange', summary: 'Read a significant change, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('changeId', 'significant change') changeId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignificantChangeDto> {
    return tagged(reply, await this.changes.get(principal, changeId));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordSignificantChange',
    summary: "Record a change in a child's life that calls for a review",
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateSignificantChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignificantChangeDto> {
    return tagged(reply, await this.changes.record(principal, body));
  }

  @Patch(':changeId')
  @ApiOperation({
    operationId: 'updateSignificantChange',
    summary: 'Correct a significant change, or say why it needs no review',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('changeId', 'significant change') changeId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateSignificantChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignificantChangeDto> {
    return tagged(reply, await this.changes.update(principal, changeId, rowVersion, body));
  }
}
