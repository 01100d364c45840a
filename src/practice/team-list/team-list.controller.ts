import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { TeamListPageDto, TeamListQuery } from '../dto/team-list.dto.js';
import { TeamListService } from './team-list.service.js';

@ApiTags('practice')
@Controller('team-list')
export class TeamListController {
  constructor(private readonly teamList: TeamListService) {}

  @Get()
  @ApiOperation({
    operationId: 'getTeamList',
    summary:
      'List open cases with their state: needs, plan, running work, last session, what needs attention',
  })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: TeamListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TeamListPageDto> {
    const page = await this.teamList.list(principal, query);
    linked(reply, page);
    return page;
  }
}
