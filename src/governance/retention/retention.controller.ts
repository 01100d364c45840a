import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
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
  @ApiProblems(400)
  list(@CurrentPrincipal() principal: Principal): Promise<RetentionPolicyListDto> {
    return this.policies.list(principal);
  }

  @Put('retention-policies')
  @ApiOperation({
    operationId: 'setRetentionPolicies',
    summary: 'Set how long each class of record is kept; it erases nothing',
  })
  @ApiProblems(400, 413, 415, 422, 507)
  replace(
    @CurrentPrincipal() principal: Principal,
    @Body() body: SetRetentionPoliciesDto,
  ): Promise<RetentionPolicyListDto> {
    return this.policies.replace(principal, body.policies);
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
