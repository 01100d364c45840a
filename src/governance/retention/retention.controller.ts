import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { linked } from '../../platform/http/page.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { LegalHoldsService } from './legal-holds.service.js';
import {
  LegalHoldDto,
  LegalHoldPageDto,
  LegalHoldQuery,
  PlaceLegalHoldDto,
  RetentionPolicyListDto,
  SetRetentionPoliciesDto,
} from './retention.dto.js';
import { RetentionPoliciesService } from './retention-policies.service.js';

@ApiTags('governance')
@Controller()
export class RetentionController {
  constructor(
    private readonly policies: RetentionPoliciesService,
    private readonly holds: LegalHoldsService,
  ) {}

  @Get('retention-policies')
  @ApiOperation({
    operationId: 'listRetentionPolicies',
    summary: 'List how long each class of record is kept',
  })
  @ApiEtag()
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RetentionPolicyListDto> {
    return tagged(reply, await this.policies.list(principal));
  }

  @Put('retention-policies')
  @ApiOperation({
    operationId: 'setRetentionPolicies',
    summary: 'Set how long each class of record is kept; it erases nothing',
  })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 422, 428, 507)
  async replace(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() listVersion: number,
    @Body() body: SetRetentionPoliciesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RetentionPolicyListDto> {
    return tagged(reply, await this.policies.replace(principal, listVersion, body.policies));
  }

  @Post('legal-holds')
  @ApiOperation({ operationId: 'placeLegalHold', summary: 'Keep what is held on a child from being erased' })
  @ApiProblems(400, 413, 415, 422, 507)
  place(@CurrentPrincipal() principal: Principal, @Body() body: PlaceLegalHoldDto): Promise<LegalHoldDto> {
    return this.holds.place(principal, body);
  }

  @Get('legal-holds')
  @ApiOperation({ operationId: 'listLegalHolds', summary: 'List legal holds, newest first' })
  @ApiProblems(400)
  async listHolds(
    @CurrentPrincipal() principal: Principal,
    @Query() query: LegalHoldQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LegalHoldPageDto> {
    return linked(reply, await this.holds.list(principal, query));
  }

  @Delete('legal-holds/:holdId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'releaseLegalHold', summary: 'Release a legal hold' })
  @ApiProblems(400, 404, 507)
  release(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('holdId', 'legal hold') holdId: string,
  ): Promise<void> {
    return this.holds.release(principal, holdId);
  }
}
