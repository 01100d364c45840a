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
import { CreateEvidenceItemDto } from './dto/create-evidence-item.dto.js';
import { EvidenceItemQuery } from './dto/evidence-item-query.dto.js';
import { EvidenceItemDto, EvidenceItemPageDto } from './dto/evidence-item.dto.js';
import { UpdateEvidenceItemDto } from './dto/update-evidence-item.dto.js';
import { WithdrawEvidenceItemDto } from './dto/withdraw-evidence-item.dto.js';
import { EvidenceItemsService } from './evidence-items.service.js';

@ApiTags('evidence')
@Controller('evidence-items')
export class EvidenceItemsController {
  constructor(private readonly items: EvidenceItemsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listEvidenceItems',
    summary: 'List what is known of whether interventions work, each item in its own scheme’s scale',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EvidenceItemQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceItemPageDto> {
    return linked(reply, await this.items.list(principal, query));
  }

  @Get(':evidenceItemId')
  @ApiOperation({ operationId: 'getEvidenceItem', summary: 'Read an evidence item' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evidenceItemId', 'evidence item') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceItemDto> {
    return tagged(reply, await this.items.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'createEvidenceItem',
    summary: 'Record what a source says of whether an intervention works',
    description:
      'Any number for an entry, each in the scale of its own scheme. A run of the service’s own evaluation is attached by naming it: what it found is then taken from it.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateEvidenceItemDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceItemDto> {
    return tagged(reply, await this.items.create(principal, body));
  }

  @Patch(':evidenceItemId')
  @ApiOperation({ operationId: 'updateEvidenceItem', summary: 'Change an evidence item, or review it again' })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evidenceItemId', 'evidence item') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateEvidenceItemDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceItemDto> {
    return tagged(reply, await this.items.update(principal, id, rowVersion, body));
  }

  @Post(':evidenceItemId/withdrawal')
  @ApiOperation({
    operationId: 'withdrawEvidenceItem',
    summary: 'Let an evidence item count no longer; it is kept, with the reason',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 413, 415, 422, 507)
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evidenceItemId', 'evidence item') id: string,
    @Body() body: WithdrawEvidenceItemDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceItemDto> {
    return tagged(reply, await this.items.withdraw(principal, id, body.reason));
  }
}
