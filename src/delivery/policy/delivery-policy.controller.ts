import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { DeliveryPolicyDto, SetDeliveryPolicyDto } from './delivery-policy.dto.js';
import { DeliveryPolicyService } from './delivery-policy.service.js';

@ApiTags('delivery')
@Controller('delivery-policy')
export class DeliveryPolicyController {
  constructor(private readonly policy: DeliveryPolicyService) {}

  @Get()
  @ApiOperation({
    operationId: 'getDeliveryPolicy',
    summary: 'Read what the service warns of when a session is recorded, and what it refuses',
  })
  @ApiEtag()
  @ApiProblems(400)
  async get(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryPolicyDto> {
    return tagged(reply, await this.policy.get(principal));
  }

  @Put()
  @ApiOperation({
    operationId: 'setDeliveryPolicy',
    summary: 'Say what the service warns of when a session is recorded, and what it refuses',
  })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 428, 507)
  async set(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() rowVersion: number,
    @Body() body: SetDeliveryPolicyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryPolicyDto> {
    return tagged(reply, await this.policy.set(principal, rowVersion, body));
  }
}
