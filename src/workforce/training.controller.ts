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
import { ExpiringTrainingPageDto, ExpiringTrainingQuery } from './dto/expiring-training.dto.js';
import {
  CreateTrainingDto,
  TrainingDto,
  TrainingPageDto,
  TrainingQuery,
  UpdateTrainingDto,
} from './dto/training.dto.js';
import { TrainingNeedsDto, TrainingNeedsQuery } from './dto/training-needs.dto.js';
import { TrainingNeedsService } from './training-needs.service.js';
import { TrainingService } from './training.service.js';

@ApiTags('workforce')
@Controller('training')
export class TrainingController {
  constructor(
    private readonly training: TrainingService,
    private readonly needs: TrainingNeedsService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listTraining',
    summary: 'List courses that workers took, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: TrainingQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingPageDto> {
    return linked(reply, await this.training.list(principal, query));
  }

  @Get('expiring')
  @ApiOperation({
    operationId: 'listExpiringTraining',
    summary: 'List training that has run out or soon will, and was not taken again since',
  })
  @ApiProblems(400)
  async listExpiring(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ExpiringTrainingQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExpiringTrainingPageDto> {
    return linked(reply, await this.training.expiring(principal, query));
  }

  @Get('needs')
  @ApiOperation({
    operationId: 'getTrainingNeeds',
    summary: 'Set the demand for each qualification beside those who have it, and for how long yet',
  })
  @ApiProblems(400)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: TrainingNeedsQuery,
  ): Promise<TrainingNeedsDto> {
    return this.needs.summarise(principal, query);
  }

  @Get(':trainingId')
  @ApiOperation({ operationId: 'getTrainingRecord', summary: 'Get a training record, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('trainingId', 'training record') trainingId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingDto> {
    return tagged(reply, await this.training.get(principal, trainingId));
  }

  @Post()
  @ApiOperation({ operationId: 'recordTraining', summary: 'Record a course that a worker took' })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateTrainingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingDto> {
    return tagged(reply, await this.training.record(principal, body));
  }

  @Patch(':trainingId')
  @ApiOperation({
    operationId: 'updateTrainingRecord',
    summary: 'Say that a worker was observed to be competent, or until when their training counts',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('trainingId', 'training record') trainingId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateTrainingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrainingDto> {
    return tagged(reply, await this.training.update(principal, trainingId, rowVersion, body));
  }
}
