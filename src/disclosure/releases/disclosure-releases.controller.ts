import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import {
  DisclosureReleaseDto,
  DisclosureReleasePageDto,
  DisclosureReleaseQuery,
} from '../dto/disclosure-release.dto.js';
import { DisclosureReleasesService } from './disclosure-releases.service.js';

@ApiTags('disclosure')
@Controller('disclosure-releases')
export class DisclosureReleasesController {
  constructor(private readonly releases: DisclosureReleasesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listDisclosureReleases',
    summary: 'List figures that left the service',
    description: 'Each later release is held against them. None can be taken back: what was told stays told.',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: DisclosureReleaseQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisclosureReleasePageDto> {
    return linked(reply, await this.releases.list(principal, query));
  }

  @Get(':disclosureReleaseId')
  @ApiOperation({
    operationId: 'getDisclosureRelease',
    summary: 'Read when and by whom figures left the service',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('disclosureReleaseId', 'release') id: string,
  ): Promise<DisclosureReleaseDto> {
    return this.releases.get(principal, id);
  }
}
