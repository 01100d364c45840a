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
  CreateCommissioningDecisionDto,
  CommissioningDecisionDto,
  CommissioningDecisionPageDto,
  CommissioningDecisionQuery,
  UpdateCommissioningDecisionDto,
} from '../dto/commissioning-decision.dto.js';
import { CommissioningDecisionsService } from './commissioning-decisions.service.js';

@ApiTags('commissioning')
@Controller('commissioning-decisions')
export class CommissioningDecisionsController {
  constructor(private readonly decisions: CommissioningDecisionsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listCommissioningDecisions',
    summary: 'List questions about what is provided, and what was decided; those overdue',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: CommissioningDecisionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningDecisionPageDto> {
    return linked(reply, await this.decisions.list(principal, query));
  }

  @Get(':commissioningDecisionId')
  @ApiOperation({ operationId: 'getCommissioningDecision', summary: 'Get a decision, with what it rests on' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('commissioningDecisionId', 'commissioning decision') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningDecisionDto> {
    return tagged(reply, await this.decisions.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordCommissioningDecision',
    summary: 'Ask for a decision by a day, with what it rests on',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateCommissioningDecisionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningDecisionDto> {
    return tagged(reply, await this.decisions.record(principal, body));
  }

  @Patch(':commissioningDecisionId')
  @ApiOperation({
    operationId: 'updateCommissioningDecision',
    summary: 'Take a decision, or change one that is not taken',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('commissioningDecisionId', 'commissioning decision') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateCommissioningDecisionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningDecisionDto> {
    return tagged(reply, await this.decisions.update(principal, id, rowVersion, body));
  }
}
