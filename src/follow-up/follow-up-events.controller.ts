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
import {
  CreateFollowUpEventDto,
  FollowUpEventDto,
  FollowUpEventPageDto,
  FollowUpEventQuery,
  UpdateFollowUpEventDto,
} from './dto/follow-up-event.dto.js';
import { FollowUpEventsService } from './follow-up-events.service.js';

@ApiTags('outcomes')
@Controller('follow-up-events')
export class FollowUpEventsController {
  constructor(private readonly events: FollowUpEventsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listFollowUpEvents',
    summary:
      'List what bears on whether children’s offences are learnt of, in the order in which it was recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: FollowUpEventQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowUpEventPageDto> {
    return linked(reply, await this.events.list(principal, query));
  }

  @Get(':followUpEventId')
  @ApiOperation({ operationId: 'getFollowUpEvent', summary: 'Get a follow-up event, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('followUpEventId', 'follow-up event') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowUpEventDto> {
    return tagged(reply, await this.events.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordFollowUpEvent',
    summary: 'Record that a child died, left, moved or was in custody',
    description: 'It settles how the child is counted in reoffending that the service tracks itself.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateFollowUpEventDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowUpEventDto> {
    return tagged(reply, await this.events.record(principal, body));
  }

  @Patch(':followUpEventId')
  @ApiOperation({
    operationId: 'updateFollowUpEvent',
    summary: 'End a time in custody, or say that an event does not count',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('followUpEventId', 'follow-up event') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateFollowUpEventDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowUpEventDto> {
    return tagged(reply, await this.events.update(principal, id, rowVersion, body));
  }
}
