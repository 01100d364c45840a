import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CreateGroupSessionDto, RecordGroupAttendanceDto } from './dto/create-group-session.dto.js';
import { GroupSessionQuery } from './dto/group-session-query.dto.js';
import { GroupSessionDto, GroupSessionPageDto, RecordedGroupSessionDto } from './dto/group-session.dto.js';
import { GroupSessionsService } from './group-sessions.service.js';

@ApiTags('delivery')
@Controller('group-sessions')
export class GroupSessionsController {
  constructor(private readonly groups: GroupSessionsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listGroupSessions',
    summary: 'List group, outreach and awareness sessions, the latest first; they name no child',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: GroupSessionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupSessionPageDto> {
    return linked(reply, await this.groups.list(principal, query));
  }

  @Get(':groupSessionId')
  @ApiOperation({
    operationId: 'getGroupSession',
    summary: 'Get a group session with what the children had of it whom you may see',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('groupSessionId', 'group session') groupSessionId: string,
  ): Promise<GroupSessionDto> {
    return this.groups.get(principal, groupSessionId);
  }

  @Post()
  @ApiOperation({
    operationId: 'recordGroupSession',
    summary: 'Record a group session with the attendance of up to 100 children: all of it, or nothing',
    description:
      'Each child has a session of their own delivery, which names the group session. Without children it is an outreach or awareness session with a headcount, or one whose attendance is recorded afterwards.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateGroupSessionDto,
  ): Promise<RecordedGroupSessionDto> {
    return this.groups.record(principal, body);
  }

  @Post(':groupSessionId/attendances')
  @ApiOperation({
    operationId: 'recordGroupAttendance',
    summary: 'Record the attendance of further children in a group session: all of it, or nothing',
    description:
      'What is recorded already and sent again as it is stays, so that it may be sent again when in doubt.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 413, 415, 422, 507)
  addAttendance(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('groupSessionId', 'group session') groupSessionId: string,
    @Body() body: RecordGroupAttendanceDto,
  ): Promise<RecordedGroupSessionDto> {
    return this.groups.addAttendance(principal, groupSessionId, body.attendances);
  }
}
