import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import type { Language } from '../../platform/http/language.js';
import { linked } from '../../platform/http/page.js';
import { ReaderLanguage } from '../../platform/http/reader-language.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { AlignmentQuery, AttentionPageDto, AttentionQuery } from '../dto/attention.dto.js';
import { AttentionService } from './attention.service.js';

@ApiTags('practice')
@Controller()
export class AttentionController {
  constructor(private readonly attention: AttentionService) {}

  @Get('attention')
  @ApiOperation({
    operationId: 'listAttention',
    summary: 'List what needs attention in open cases, and by which rule: prompts, never gates',
  })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AttentionQuery,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttentionPageDto> {
    const page = await this.attention.list(principal, 'ATTENTION', query, language);
    linked(reply, page);
    return page;
  }

  @Get('alignment-exceptions')
  @ApiOperation({
    operationId: 'listAlignmentExceptions',
    summary: 'List where assessment, plan and delivery of open cases do not agree, and by which rule',
  })
  @ApiProblems(400, 422)
  async exceptions(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AlignmentQuery,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttentionPageDto> {
    const page = await this.attention.list(principal, 'ALIGNMENT', query, language);
    linked(reply, page);
    return page;
  }
}
