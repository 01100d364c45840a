import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../platform/http/if-match.js';
import type { Language } from '../platform/http/language.js';
import { linked } from '../platform/http/page.js';
import { ReaderLanguage } from '../platform/http/reader-language.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CreateInterventionDto } from './dto/create-intervention.dto.js';
import { CreateInterventionVersionDto } from './dto/create-intervention-version.dto.js';
import { InterventionDetailDto } from './dto/intervention-detail.dto.js';
import { InterventionPageDto } from './dto/intervention.dto.js';
import { InterventionQuery } from './dto/intervention-query.dto.js';
import { InterventionVersionDto, InterventionVersionListDto } from './dto/intervention-version.dto.js';
import { UpdateInterventionDto } from './dto/update-intervention.dto.js';
import { InterventionChangesService } from './intervention-changes.service.js';
import { InterventionsService } from './interventions.service.js';
import { VersionNoParam } from './version-no-parameter.js';

@ApiTags('catalogue')
@Controller('interventions')
export class InterventionsController {
  constructor(
    private readonly interventions: InterventionsService,
    private readonly changes: InterventionChangesService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listInterventions',
    summary: 'Search the catalogue; lists entries in their current version, by code',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InterventionQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ReaderLanguage() language: Language,
  ): Promise<InterventionPageDto> {
    return linked(reply, await this.interventions.list(principal, query, language));
  }

  @Post()
  @ApiOperation({ operationId: 'createIntervention', summary: 'Add an entry, with its first version' })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateInterventionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ReaderLanguage() language: Language,
  ): Promise<InterventionDetailDto> {
    return tagged(reply, await this.changes.create(principal, body, language));
  }

  @Get(':interventionId')
  @ApiOperation({
    operationId: 'getIntervention',
    summary: 'Read an entry in its current version, with its evidence',
    description: 'The `ETag` changes with every edit and every new version.',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ReaderLanguage() language: Language,
  ): Promise<InterventionDetailDto> {
    return tagged(reply, await this.interventions.get(principal, id, language));
  }

  @Patch(':interventionId')
  @ApiOperation({
    operationId: 'updateIntervention',
    summary: 'Change the Welsh texts, the owner or the review date of an entry',
    description:
      'Only what is not substance can be changed in place: the Welsh title and summary, who answers for the entry, and when it is to be reviewed. Its status has a life of its own (PUT …/status). Anything else, such as the needs targeted, who it is for or the dose, is substance, which plans, deliveries and evaluations rely on: it makes a new version (POST …/versions). Send `If-Match` with the ETag of the entry.',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateInterventionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ReaderLanguage() language: Language,
  ): Promise<InterventionDetailDto> {
    return tagged(reply, await this.changes.update(principal, id, rowVersion, body, language));
  }

  @Get(':interventionId/versions')
  @ApiOperation({
    operationId: 'listInterventionVersions',
    summary: 'List every version of an entry, newest first',
  })
  @ApiProblems(400, 404)
  async listVersions(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @ReaderLanguage() language: Language,
  ): Promise<InterventionVersionListDto> {
    return { items: await this.interventions.listVersions(principal, id, language) };
  }

  @Post(':interventionId/versions')
  @ApiOperation({
    operationId: 'createInterventionVersion',
    summary: 'Replace the current version of an entry with a new one',
    description:
      'Needed for every change of substance. Give the whole of the new version, and why it replaces the one before it. Plans and deliveries that name an earlier version keep it. Send `If-Match` with the ETag of the entry.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async createVersion(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @IfMatch() rowVersion: number,
    @Body() body: CreateInterventionVersionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ReaderLanguage() language: Language,
  ): Promise<InterventionDetailDto> {
    return tagged(reply, await this.changes.addVersion(principal, id, rowVersion, body, language));
  }

  @Get(':interventionId/versions/:versionNo')
  @ApiOperation({ operationId: 'getInterventionVersion', summary: 'Read one version of an entry' })
  @ApiProblems(400, 404)
  getVersion(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('interventionId', 'intervention') id: string,
    @VersionNoParam() versionNo: number,
    @ReaderLanguage() language: Language,
  ): Promise<InterventionVersionDto> {
    return this.interventions.getVersion(principal, id, versionNo, language);
  }
}
