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
import { CreateEteSpellDto } from './dto/create-ete-spell.dto.js';
import { EteSpellQuery } from './dto/ete-spell-query.dto.js';
import { EteSpellDto, EteSpellPageDto } from './dto/ete-spell.dto.js';
import { UpdateEteSpellDto } from './dto/update-ete-spell.dto.js';
import { EteSpellsService } from './ete-spells.service.js';

@ApiTags('outcomes')
@Controller('ete-spells')
export class EteSpellsController {
  constructor(private readonly spells: EteSpellsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listEteSpells',
    summary: 'List spells of education, training and employment, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EteSpellQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteSpellPageDto> {
    return linked(reply, await this.spells.list(principal, query));
  }

  @Get(':spellId')
  @ApiOperation({ operationId: 'getEteSpell', summary: 'Get a spell, with its ETag' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('spellId', 'spell') spellId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteSpellDto> {
    return tagged(reply, await this.spells.get(principal, spellId));
  }

  @Post()
  @ApiOperation({
    operationId: 'recordEteSpell',
    summary: 'Record a spell in a placement of education, training or employment',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateEteSpellDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteSpellDto> {
    return tagged(reply, await this.spells.record(principal, body));
  }

  @Patch(':spellId')
  @ApiOperation({ operationId: 'updateEteSpell', summary: 'End a spell, or change its suitability or hours' })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('spellId', 'spell') spellId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateEteSpellDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EteSpellDto> {
    return tagged(reply, await this.spells.update(principal, spellId, rowVersion, body));
  }
}
