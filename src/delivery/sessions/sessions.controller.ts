import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CreateSessionBatchDto, CreateSessionDto } from './dto/create-session.dto.js';
import { SessionQuery } from './dto/session-query.dto.js';
import { SessionDto, SessionListDto, SessionPageDto } from './dto/session.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('delivery')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @ApiOperation({ operationId: 'listSessions', summary: 'List sessions with attendance, the latest first' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SessionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionPageDto> {
    return linked(reply, await this.sessions.list(principal, query));
  }

  @Get(':sessionId')
  @ApiOperation({ operationId: 'getSession', summary: 'Get a session with its attendance' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('sessionId', 'session') sessionId: string,
  ): Promise<SessionDto> {
    return this.sessions.get(principal, sessionId);
  }

  @Post()
  @ApiOperation({ operationId: 'recordSession', summary: 'Record a session and its attendance' })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(@CurrentPrincipal() principal: Principal, @Body() body: CreateSessionDto): Promise<SessionDto> {
    return this.sessions.record(principal, body);
  }

  @Post('batch')
  @ApiOperation({
    operationId: 'recordSessions',
    summary: 'Record up to 500 sessions with their attendance: all of them, or none',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  recordBatch(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateSessionBatchDto,
  ): Promise<SessionListDto> {
    return this.sessions.recordBatch(principal, body.sessions);
  }
}
