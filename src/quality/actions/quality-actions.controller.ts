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
  CreateQualityActionDto,
  QualityActionDto,
  QualityActionPageDto,
  QualityActionQuery,
  UpdateQualityActionDto,
} from '../dto/quality-action.dto.js';
import { QualityActionsService } from './quality-actions.service.js';

@ApiTags('quality')
@Controller('quality-actions')
export class QualityActionsController {
  constructor(private readonly actions: QualityActionsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listQualityActions',
    summary: 'List what is to be done about findings; those overdue, or those of a worker',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: QualityActionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QualityActionPageDto> {
    return linked(reply, await this.actions.list(principal, query));
  }

  @Get(':qualityActionId')
  @ApiOperation({
    operationId: 'getQualityAction',
    summary: 'Get what is to be done about a finding, with its ETag',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('qualityActionId', 'quality action') qualityActionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QualityActionDto> {
    return tagged(reply, await this.actions.get(principal, qualityActionId));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordQualityAction',
    summary: 'Record what is to be done about a finding of an audit or an observation, by whom and by when',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateQualityActionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QualityActionDto> {
    return tagged(reply, await this.actions.record(principal, body));
  }

  @Patch(':qualityActionId')
  @ApiOperation({
    operationId: 'updateQualityAction',
    summary: 'Say that an action is done, or change what is to be done or by when',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('qualityActionId', 'quality action') qualityActionId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateQualityActionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QualityActionDto> {
    return tagged(reply, await this.actions.update(principal, qualityActionId, rowVersion, body));
  }
}
