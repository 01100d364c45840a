import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { GapThresholdsDto, SetGapThresholdsDto } from './gap-thresholds.dto.js';
import { GapThresholdsService } from './gap-thresholds.service.js';

@ApiTags('provision')
@Controller('gap-thresholds')
export class GapThresholdsController {
  constructor(private readonly thresholds: GapThresholdsService) {}

  @Get()
  @ApiOperation({ operationId: 'getGapThresholds', summary: 'From when on there is a gap in provision' })
  @ApiEtag()
  @ApiProblems(400)
  async get(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GapThresholdsDto> {
    return tagged(reply, await this.thresholds.get(principal));
  }

  @Put()
  @ApiOperation({ operationId: 'setGapThresholds', summary: 'Set from when on there is a gap in provision' })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 422, 428, 507)
  async set(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() atVersion: number,
    @Body() body: SetGapThresholdsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GapThresholdsDto> {
    return tagged(reply, await this.thresholds.set(principal, atVersion, body));
  }
}
