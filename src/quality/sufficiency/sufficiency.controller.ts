import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import {
  JudgeSufficiencyDto,
  NeedSufficiencyDto,
  NeedSufficiencyPageDto,
  NeedSufficiencyQuery,
} from '../dto/sufficiency.dto.js';
import { SufficiencyService } from './sufficiency.service.js';

@ApiTags('quality')
@Controller('sufficiency-judgements')
export class SufficiencyController {
  constructor(private readonly sufficiency: SufficiencyService) {}

  @Get()
  @ApiOperation({
    operationId: 'listSufficiencyJudgements',
    summary: 'List judgements of whether what was done for a need was enough',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: NeedSufficiencyQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedSufficiencyPageDto> {
    return linked(reply, await this.sufficiency.list(principal, query));
  }

  @Post()
  @ApiOperation({
    operationId: 'judgeSufficiency',
    summary: 'Judge whether what was done for one need of a case was enough',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  judge(
    @CurrentPrincipal() principal: Principal,
    @Body() body: JudgeSufficiencyDto,
  ): Promise<NeedSufficiencyDto> {
    return this.sufficiency.judge(principal, body);
  }
}
