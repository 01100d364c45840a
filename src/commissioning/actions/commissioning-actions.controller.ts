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
  CreateCommissioningActionDto,
  CommissioningActionDto,
  CommissioningActionPageDto,
  CommissioningActionQuery,
  UpdateCommissioningActionDto,
} from '../dto/commissioning-action.dto.js';
import { CommissioningActionsService } from './commissioning-actions.service.js';

@ApiTags('commissioning')
@Controller('commissioning-actions')
export class CommissioningActionsController {
  constructor(private readonly actions: CommissioningActionsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listCommissioningActions',
    summary: 'List what is done because of decisions; those overdue, or those of a decision',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: CommissioningActionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningActionPageDto> {
    return linked(reply, await this.actions.list(principal, query));
  }

  @Get(':commissioningActionId')
  @ApiOperation({ operationId: 'getCommissioningAction', summary: 'Get an action, with what came of it' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('commissioningActionId', 'commissioning action') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningActionDto> {
    return tagged(reply, await this.actions.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordCommissioningAction',
    summary: 'Record what is to be done because of a decision, by whom and by when',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateCommissioningActionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningActionDto> {
    return tagged(reply, await this.actions.record(principal, body));
  }

  @Patch(':commissioningActionId')
  @ApiOperation({
    operationId: 'updateCommissioningAction',
    summary: 'Say how far an action is, that it has ended, or what came of it',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('commissioningActionId', 'commissioning action') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateCommissioningActionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommissioningActionDto> {
    return tagged(reply, await this.actions.update(principal, id, rowVersion, body));
  }
}
