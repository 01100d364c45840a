import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { DisclosurePolicyDto, SetDisclosurePolicyDto } from '../dto/disclosure-policy.dto.js';
import { DisclosurePolicyService } from './disclosure-policy.service.js';

@ApiTags('disclosure')
@Controller('disclosure-policy')
export class DisclosurePolicyController {
  constructor(private readonly policy: DisclosurePolicyService) {}

  @Get()
  @ApiOperation({ operationId: 'getDisclosurePolicy', summary: 'Read how small numbers are hidden' })
  @ApiEtag()
  @ApiProblems(400)
  async get(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisclosurePolicyDto> {
    return tagged(reply, await this.policy.get(principal));
  }

  @Put()
  @ApiOperation({
    operationId: 'setDisclosurePolicy',
    summary: 'Set how small numbers are hidden in what leaves the service',
  })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 428, 507)
  async set(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() atVersion: number,
    @Body() body: SetDisclosurePolicyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisclosurePolicyDto> {
    return tagged(reply, await this.policy.set(principal, atVersion, body));
  }
}
