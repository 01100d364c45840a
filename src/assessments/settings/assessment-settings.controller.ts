import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { AssessmentSettingsService } from './assessment-settings.service.js';
import { AssessmentStandardsDto, SetAssessmentStandardsDto } from './assessment-standards.dto.js';
import { SetSeverityMappingsDto, SeverityMappingsDto } from './severity-mappings.dto.js';

@ApiTags('assessments')
@Controller()
export class AssessmentSettingsController {
  constructor(private readonly settings: AssessmentSettingsService) {}

  @Get('severity-mappings')
  @ApiOperation({
    operationId: 'getSeverityMappings',
    summary: 'How what each source of assessments says becomes severity and strength',
  })
  @ApiEtag()
  @ApiProblems(400)
  async mappings(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeverityMappingsDto> {
    return tagged(reply, await this.settings.mappings(principal));
  }

  @Put('severity-mappings')
  @ApiOperation({
    operationId: 'setSeverityMappings',
    summary: 'Map what sources say otherwise from now on; what is recorded keeps its mapping',
  })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 422, 428, 507)
  async setMappings(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() atVersion: number,
    @Body() body: SetSeverityMappingsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeverityMappingsDto> {
    return tagged(reply, await this.settings.setMappings(principal, atVersion, body));
  }

  @Get('assessment-standards')
  @ApiOperation({
    operationId: 'getAssessmentStandards',
    summary: 'Who is to assess each need area, and for how long a rating is recent',
  })
  @ApiEtag()
  @ApiProblems(400)
  async standards(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentStandardsDto> {
    return tagged(reply, await this.settings.standards(principal));
  }

  @Put('assessment-standards')
  @ApiOperation({
    operationId: 'setAssessmentStandards',
    summary: 'Set who is to assess each need area, and for how long a rating is recent',
  })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 422, 428, 507)
  async setStandards(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() atVersion: number,
    @Body() body: SetAssessmentStandardsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssessmentStandardsDto> {
    return tagged(reply, await this.settings.setStandards(principal, atVersion, body));
  }
}
