import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { PracticeRuleListDto, SetPracticeRulesDto } from '../dto/practice-rules.dto.js';
import { PracticeRulesService } from './practice-rules.service.js';

@ApiTags('practice')
@Controller('practice-rules')
export class PracticeRulesController {
  constructor(private readonly rules: PracticeRulesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listPracticeRules',
    summary: 'List the rules that raise what needs attention, with their thresholds',
  })
  @ApiEtag()
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PracticeRuleListDto> {
    return tagged(reply, await this.rules.list(principal));
  }

  @Put()
  @ApiOperation({
    operationId: 'setPracticeRules',
    summary: 'Set thresholds of rules, and turn rules off or on',
  })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 422, 428, 507)
  async replace(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() listVersion: number,
    @Body() body: SetPracticeRulesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PracticeRuleListDto> {
    return tagged(reply, await this.rules.replace(principal, listVersion, body.rules));
  }
}
