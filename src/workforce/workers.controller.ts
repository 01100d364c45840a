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
import { CreateWorkerDto } from './dto/create-worker.dto.js';
import { UpdateWorkerDto } from './dto/update-worker.dto.js';
import { WorkerDto, WorkerPageDto } from './dto/worker.dto.js';
import { WorkerQuery } from './dto/worker-query.dto.js';
import { WorkersService } from './workers.service.js';

@ApiTags('workforce')
@Controller('workers')
export class WorkersController {
  constructor(private readonly workers: WorkersService) {}

  @Get()
  @ApiOperation({
    operationId: 'listWorkers',
    summary: 'List who delivers, and what in which language: the directory of staff and partners',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: WorkerQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkerPageDto> {
    return linked(reply, await this.workers.list(principal, query));
  }

  @Get(':workerId')
  @ApiOperation({ operationId: 'getWorker', summary: 'Get a worker, with their ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('workerId', 'worker') workerId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkerDto> {
    return tagged(reply, await this.workers.get(principal, workerId));
  }

  @Post()
  @ApiOperation({ operationId: 'createWorker', summary: 'Add somebody who delivers' })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateWorkerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkerDto> {
    return tagged(reply, await this.workers.create(principal, body));
  }

  @Patch(':workerId')
  @ApiOperation({
    operationId: 'updateWorker',
    summary: 'Change a worker: their languages, team, account, or last day',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('workerId', 'worker') workerId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateWorkerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkerDto> {
    return tagged(reply, await this.workers.update(principal, workerId, rowVersion, body));
  }
}
