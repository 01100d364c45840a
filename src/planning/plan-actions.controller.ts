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
import { CreatePlanActionDto } from './dto/create-plan-action.dto.js';
import { PlanActionQuery } from './dto/plan-action-query.dto.js';
import { PlanActionDto, PlanActionPageDto } from './dto/plan-action.dto.js';
import { UpdatePlanActionDto } from './dto/update-plan-action.dto.js';
import { PlanActionsService } from './plan-actions.service.js';

@ApiTags('planning')
@Controller('plan-actions')
export class PlanActionsController {
  constructor(private readonly planActions: PlanActionsService) {}

  @Get()
  @ApiOperation({ operationId: 'listPlanActions', summary: 'List the planned work of the service' })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PlanActionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanActionPageDto> {
    return linked(reply, await this.planActions.list(principal, query));
  }

  @Get(':planActionId')
  @ApiOperation({ operationId: 'getPlanAction', summary: 'Read a plan action' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('planActionId', 'plan action') planActionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanActionDto> {
    return tagged(reply, await this.planActions.get(principal, planActionId));
  }

  @Post()
  @ApiOperation({ operationId: 'createPlanAction', summary: 'Plan work for a need of a child' })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreatePlanActionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanActionDto> {
    return tagged(reply, await this.planActions.create(principal, body));
  }

  @Patch(':planActionId')
  @ApiOperation({
    operationId: 'updatePlanAction',
    summary: 'Change a plan action, or say why it was not delivered',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('planActionId', 'plan action') planActionId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdatePlanActionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanActionDto> {
    return tagged(reply, await this.planActions.update(principal, planActionId, rowVersion, body));
  }
}
