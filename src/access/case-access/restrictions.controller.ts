import { Body, Controller, Get, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch } from '../../platform/http/if-match.js';
import { linked } from '../../platform/http/page.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CurrentPrincipal, type Principal } from '../principal.js';
import { RestrictedCasePageDto, RestrictionDto, SetRestrictionDto } from './dto/restriction.dto.js';
import { RestrictionsService } from './restrictions.service.js';

@ApiTags('governance')
@Controller()
export class RestrictionsController {
  constructor(private readonly restrictions: RestrictionsService) {}

  @Get('cases/:caseId/restriction')
  @ApiOperation({ operationId: 'getCaseRestriction', summary: 'Read whether a case is restricted' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RestrictionDto> {
    return tagged(reply, await this.restrictions.get(principal, caseId));
  }

  @Put('cases/:caseId/restriction')
  @ApiOperation({
    operationId: 'setCaseRestriction',
    summary: 'Keep a case from everybody but those who were given access to it, or no longer',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 428, 507)
  async set(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @IfMatch() rowVersion: number,
    @Body() body: SetRestrictionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RestrictionDto> {
    return tagged(reply, await this.restrictions.set(principal, caseId, rowVersion, body));
  }

  @Get('restricted-cases')
  @ApiOperation({ operationId: 'listRestrictedCases', summary: 'List the restricted cases of the service' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RestrictedCasePageDto> {
    return linked(reply, await this.restrictions.list(principal, query));
  }
}
