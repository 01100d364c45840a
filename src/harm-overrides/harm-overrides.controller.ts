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
import { CreateHarmOverrideDto } from './dto/create-harm-override.dto.js';
import { HarmOverrideQuery } from './dto/harm-override-query.dto.js';
import { HarmOverrideDto, HarmOverridePageDto } from './dto/harm-override.dto.js';
import { UpdateHarmOverrideDto } from './dto/update-harm-override.dto.js';
import { HarmOverridesService } from './harm-overrides.service.js';

@ApiTags('planning')
@Controller('harm-overrides')
export class HarmOverridesController {
  constructor(private readonly overrides: HarmOverridesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listHarmOverrides',
    summary: 'List the approvals of approaches that the evidence says may harm',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: HarmOverrideQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HarmOverridePageDto> {
    return linked(reply, await this.overrides.list(principal, query));
  }

  @Get(':harmOverrideId')
  @ApiOperation({ operationId: 'getHarmOverride', summary: 'Read an approval of an approach that may harm' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('harmOverrideId', 'approval') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HarmOverrideDto> {
    return tagged(reply, await this.overrides.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'createHarmOverride',
    summary: 'Approve, for one case, an approach that the evidence says may harm',
    description:
      'Work with an entry whose badge is CAUTION_HARM cannot be planned or begun without it, and not by the account that approved it.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateHarmOverrideDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HarmOverrideDto> {
    return tagged(reply, await this.overrides.create(principal, body));
  }

  @Patch(':harmOverrideId')
  @ApiOperation({ operationId: 'updateHarmOverride', summary: 'Say until when an approval holds' })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('harmOverrideId', 'approval') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateHarmOverrideDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HarmOverrideDto> {
    return tagged(reply, await this.overrides.update(principal, id, rowVersion, body));
  }
}
