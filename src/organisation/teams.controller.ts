import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { linked } from '../platform/http/page.js';
import { PageQuery } from '../platform/http/page-query.dto.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';

import { CreateTeamDto, TeamDto, TeamPageDto } from './dto/team.dto.js';
import { TeamsService } from './teams.service.js';

@ApiTags('organisation')
@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get()
  @ApiOperation({ operationId: 'listTeams', summary: 'List the teams of the service, by code' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TeamPageDto> {
    return linked(reply, await this.teams.list(principal, query));
  }

  @Post()
  @ApiOperation({ operationId: 'createTeam', summary: 'Add a team' })
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateTeamDto): Promise<TeamDto> {
    return this.teams.create(principal, body);
  }
}
