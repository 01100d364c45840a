import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { RangeAssuranceDto, RangeAssuranceQuery } from '../assurance/range-assurance.dto.js';
import { RangeAssuranceService } from '../assurance/range-assurance.service.js';
import { InterventionReachQuery, InterventionsReachDto } from '../reach/intervention-reach.dto.js';
import { InterventionReachService } from '../reach/intervention-reach.service.js';
import { MapCasesService } from './map-cases.service.js';
import { MapCasePageDto, MapCasesQuery, ProvisionMapDto, ProvisionMapQuery } from './provision-map.dto.js';
import { ProvisionMapService } from './provision-map.service.js';

@ApiTags('provision')
@Controller()
export class ProvisionMapController {
  constructor(
    private readonly provision: ProvisionMapService,
    private readonly range: RangeAssuranceService,
    private readonly behind: MapCasesService,
    private readonly reach: InterventionReachService,
  ) {}

  @Get('provision-map')
  @ApiOperation({
    operationId: 'getProvisionMap',
    summary: 'Set need beside provision in each group of children, with the gaps, on one date or two',
  })
  @ApiProblems(400, 422)
  map(@CurrentPrincipal() principal: Principal, @Query() query: ProvisionMapQuery): Promise<ProvisionMapDto> {
    return this.provision.map(principal, query);
  }

  @Get('provision-map/cases')
  @ApiOperation({
    operationId: 'listProvisionMapCases',
    summary: 'List the cases behind a cell of the provision map that the caller may see',
  })
  @ApiProblems(400, 422)
  async cases(
    @CurrentPrincipal() principal: Principal,
    @Query() query: MapCasesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MapCasePageDto> {
    return linked(reply, await this.behind.list(principal, query));
  }

  @Get('provision-map/interventions')
  @ApiOperation({
    operationId: 'getProvisionMapInterventions',
    summary:
      'Show the interventions behind a cell of the provision map: planned, waiting, reached, completed',
  })
  @ApiProblems(400, 422)
  interventions(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InterventionReachQuery,
  ): Promise<InterventionsReachDto> {
    return this.reach.look(principal, query);
  }

  @Get('range-assurance')
  @ApiOperation({
    operationId: 'getRangeAssurance',
    summary: 'Test for each need whether there is a suitable range of work, and what would mend it',
  })
  @ApiProblems(400, 422)
  assurance(
    @CurrentPrincipal() principal: Principal,
    @Query() query: RangeAssuranceQuery,
  ): Promise<RangeAssuranceDto> {
    return this.range.look(principal, query);
  }
}
