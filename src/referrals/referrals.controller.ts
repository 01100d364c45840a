import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
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
import {
  CreateReferralDto,
  ReferralDto,
  ReferralPageDto,
  ReferralQuery,
  UpdateReferralDto,
} from './referral.dto.js';
import { ReferralsService } from './referrals.service.js';

@ApiTags('referrals')
@Controller('referrals')
export class ReferralsController {
  constructor(private readonly referrals: ReferralsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listReferrals',
    summary: 'List whom children were referred to; `waiting=true` is what is still awaited',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReferralQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralPageDto> {
    return linked(reply, await this.referrals.list(principal, query));
  }

  @Get(':referralId')
  @ApiOperation({ operationId: 'getReferral', summary: 'Read a referral, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('referralId', 'referral') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralDto> {
    return tagged(reply, await this.referrals.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'createReferral',
    summary: 'Record that a child was referred to somebody for a need',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateReferralDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralDto> {
    return tagged(reply, await this.referrals.create(principal, body));
  }

  @Patch(':referralId')
  @ApiOperation({
    operationId: 'updateReferral',
    summary: 'Record what came of a referral: decided, assessed, offered, attended or ended',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('referralId', 'referral') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateReferralDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralDto> {
    return tagged(reply, await this.referrals.update(principal, id, rowVersion, body));
  }
}
