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
import { CreateSessionBatchDto, CreateSessionDto } from './dto/create-session.dto.js';
import { SessionQuery } from './dto/session-query.dto.js';
import { RecordedSessionDto, SessionDto, SessionListDto, SessionPageDto } from './dto/session.dto.js';
import { RescheduleSessionDto, UpdateSessionDto } from './dto/update-session.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('delivery')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @ApiOperation({ operationId: 'listSessions', summary: 'List sessions with attendance, the latest first' })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SessionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionPageDto> {
    return linked(reply, await this.sessions.list(principal, query));
  }

  @Get(':sessionId')
  @ApiOperation({ operationId: 'getSession', summary: 'Get a session with its attendance, and its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('sessionId', 'session') sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return tagged(reply, await this.sessions.get(principal, sessionId));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordSession',
    summary: 'Record a session and its attendance',
    description:
      'A client that may lose its connection gives the session an `id` and sends it again when in doubt: the same session under the same id is recorded once. With another content the id is refused, naming what differs.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateSessionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedSessionDto> {
    return tagged(reply, await this.sessions.record(principal, body));
  }

  @Patch(':sessionId')
  @ApiOperation({ operationId: 'updateSession', summary: 'Correct a session or its attendance' })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('sessionId', 'session') sessionId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateSessionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordedSessionDto> {
    return tagged(reply, await this.sessions.update(principal, sessionId, rowVersion, body));
  }

  @Post(':sessionId/reschedulings')
  @ApiOperation({
    operationId: 'rescheduleSession',
    summary: 'Say that a session was moved to another day, and why',
    description:
      'The session stays as it was planned, and counts as moved. The one that is held instead is recorded when it has been held, and names this one in `replacesSessionId`. Send `If-Match` with the ETag of the session.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async reschedule(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('sessionId', 'session') sessionId: string,
    @IfMatch() rowVersion: number,
    @Body() body: RescheduleSessionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return tagged(reply, await this.sessions.reschedule(principal, sessionId, rowVersion, body));
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
