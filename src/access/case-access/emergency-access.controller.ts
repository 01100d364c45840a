import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CurrentPrincipal, type Principal } from '../principal.js';
import {
  EmergencyAccessDto,
  EmergencyAccessPageDto,
  EmergencyAccessQuery,
  TakeEmergencyAccessDto,
} from './dto/emergency-access.dto.js';
import { EmergencyAccessService } from './emergency-access.service.js';

@ApiTags('governance')
@Controller()
export class EmergencyAccessController {
  constructor(private readonly emergencies: EmergencyAccessService) {}

  @Post('cases/:caseId/emergency-access')
  @ApiOperation({
    operationId: 'takeEmergencyAccess',
    summary: 'Open a case that you were not given, for four hours; managers see that you did, and why',
  })
  @ApiProblems(400, 404, 413, 415, 507)
  take(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Body() body: TakeEmergencyAccessDto,
  ): Promise<EmergencyAccessDto> {
    return this.emergencies.take(principal, caseId, body.reason);
  }

  @Get('emergency-accesses')
  @ApiOperation({
    operationId: 'listEmergencyAccesses',
    summary: 'List who opened which case in an emergency, when and why, newest first',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: EmergencyAccessQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EmergencyAccessPageDto> {
    return linked(reply, await this.emergencies.list(principal, query));
  }

  @Post('emergency-accesses/:emergencyAccessId/review')
  @ApiOperation({
    operationId: 'reviewEmergencyAccess',
    summary: 'Note that you have looked at an emergency',
  })
  @ApiProblems(400, 404, 507)
  review(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('emergencyAccessId', 'emergency access') emergencyAccessId: string,
  ): Promise<EmergencyAccessDto> {
    return this.emergencies.review(principal, emergencyAccessId);
  }
}
