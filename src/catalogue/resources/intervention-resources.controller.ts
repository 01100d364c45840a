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
import {
  InterventionResourceDto,
  InterventionResourcePageDto,
  InterventionResourceQuery,
} from './dto/intervention-resource.dto.js';
import { CreateInterventionResourceDto, UpdateInterventionResourceDto } from './dto/resource-content.dto.js';
import { InterventionResourcesService } from './intervention-resources.service.js';

@ApiTags('catalogue')
@Controller('intervention-resources')
export class InterventionResourcesController {
  constructor(private readonly resources: InterventionResourcesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listInterventionResources',
    summary: 'List what is used to deliver interventions: manuals, films, worksheets',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InterventionResourceQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionResourcePageDto> {
    return linked(reply, await this.resources.list(principal, query));
  }

  @Get(':resourceId')
  @ApiOperation({ operationId: 'getInterventionResource', summary: 'Read a resource' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('resourceId', 'resource') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionResourceDto> {
    return tagged(reply, await this.resources.get(principal, id));
  }

  @Post()
  @ApiOperation({
    operationId: 'createInterventionResource',
    summary: 'Attach a resource to an entry or to one of its modules, with its licence',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateInterventionResourceDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionResourceDto> {
    return tagged(reply, await this.resources.create(principal, body));
  }

  @Patch(':resourceId')
  @ApiOperation({ operationId: 'updateInterventionResource', summary: 'Change or withdraw a resource' })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('resourceId', 'resource') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateInterventionResourceDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InterventionResourceDto> {
    return tagged(reply, await this.resources.update(principal, id, rowVersion, body));
  }
}
