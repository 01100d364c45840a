import { Body, Controller, Delete, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { linked } from '../../platform/http/page.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CurrentPrincipal, type Principal } from '../principal.js';
import { AccessGrantsService } from './access-grants.service.js';
import { AccessGrantDto, AccessGrantPageDto, GiveAccessDto } from './dto/access-grant.dto.js';

@ApiTags('governance')
@Controller()
export class AccessGrantsController {
  constructor(private readonly grants: AccessGrantsService) {}

  @Post('cases/:caseId/access-grants')
  @ApiOperation({ operationId: 'giveCaseAccess', summary: 'Give an account access to a case' })
  @ApiProblems(400, 404, 413, 415, 422, 507)
  give(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Body() body: GiveAccessDto,
  ): Promise<AccessGrantDto> {
    return this.grants.give(principal, caseId, body);
  }

  @Get('cases/:caseId/access-grants')
  @ApiOperation({
    operationId: 'listCaseAccess',
    summary: 'List who was given access to a case, newest first',
  })
  @ApiProblems(400, 404)
  async list(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessGrantPageDto> {
    return linked(reply, await this.grants.list(principal, caseId, query));
  }

  @Delete('access-grants/:grantId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endCaseAccess', summary: 'End access to a case' })
  @ApiProblems(400, 404, 507)
  end(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('grantId', 'access grant') grantId: string,
  ): Promise<void> {
    return this.grants.end(principal, grantId);
  }
}
