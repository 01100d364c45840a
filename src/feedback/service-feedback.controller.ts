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
import { UpdateFeedbackDto } from './dto/feedback.dto.js';
import {
  CreateServiceFeedbackDto,
  ServiceFeedbackDto,
  ServiceFeedbackPageDto,
  ServiceFeedbackQuery,
} from './dto/service-feedback.dto.js';
import { ServiceFeedbackService } from './service-feedback.service.js';

@ApiTags('feedback')
@Controller('service-feedback')
export class ServiceFeedbackController {
  constructor(private readonly feedback: ServiceFeedbackService) {}

  @Get()
  @ApiOperation({
    operationId: 'listServiceFeedback',
    summary: 'List what victims and others who are in no child’s file say of the service',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ServiceFeedbackQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceFeedbackPageDto> {
    return linked(reply, await this.feedback.list(principal, query));
  }

  @Get(':serviceFeedbackId')
  @ApiOperation({ operationId: 'getServiceFeedback', summary: 'Get what somebody said, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('serviceFeedbackId', 'feedback') serviceFeedbackId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceFeedbackDto> {
    return tagged(reply, await this.feedback.get(principal, serviceFeedbackId));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordServiceFeedback',
    summary: 'Record what a victim or another says of the service or of an intervention, of no child',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateServiceFeedbackDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceFeedbackDto> {
    return tagged(reply, await this.feedback.record(principal, body));
  }

  @Patch(':serviceFeedbackId')
  @ApiOperation({
    operationId: 'updateServiceFeedback',
    summary: 'Withdraw or give the agreement to quote, or code themes',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('serviceFeedbackId', 'feedback') serviceFeedbackId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateFeedbackDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceFeedbackDto> {
    return tagged(reply, await this.feedback.update(principal, serviceFeedbackId, rowVersion, body));
  }
}
