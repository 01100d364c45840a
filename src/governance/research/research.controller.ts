import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { PseudonymKeysService } from './pseudonym-keys.service.js';
import {
  PseudonymKeyDto,
  PseudonymKeyListDto,
  ReidentificationDto,
  ReidentifyDto,
  ResearchCasePageDto,
  ResearchCaseQuery,
} from './research.dto.js';
import { ResearchService } from './research.service.js';

@ApiTags('governance')
@Controller()
export class ResearchController {
  constructor(
    private readonly research: ResearchService,
    private readonly keys: PseudonymKeysService,
  ) {}

  @Get('research-cases')
  @ApiOperation({
    operationId: 'listResearchCases',
    summary:
      'Read cases under pseudonyms: ages and days since opening, no ids, references, dates of birth or free text',
  })
  @ApiProblems(400, 409)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ResearchCaseQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResearchCasePageDto> {
    const page = await this.research.list(principal, query);
    linked(reply, page);
    return page;
  }

  @Get('pseudonym-keys')
  @ApiOperation({
    operationId: 'listPseudonymKeys',
    summary: 'List the keys of pseudonyms, newest first; never the keys themselves',
  })
  @ApiProblems(400)
  async listKeys(@CurrentPrincipal() principal: Principal): Promise<PseudonymKeyListDto> {
    return { items: await this.keys.list(principal) };
  }

  @Post('pseudonym-keys')
  @ApiOperation({
    operationId: 'makePseudonymKey',
    summary: 'Make a new key for pseudonyms, used from now on',
  })
  @ApiProblems(400, 507)
  makeKey(@CurrentPrincipal() principal: Principal): Promise<PseudonymKeyDto> {
    return this.keys.make(principal);
  }

  @Post('re-identifications')
  @ApiOperation({
    operationId: 'reidentify',
    summary: 'Find whom a pseudonym stands for; the reason is kept',
  })
  @ApiProblems(400, 413, 415, 422, 507)
  reidentify(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ReidentifyDto,
  ): Promise<ReidentificationDto> {
    return this.research.reidentify(principal, body);
  }
}
