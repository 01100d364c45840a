import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { EraseRecordsDto, ErasureDto, ErasurePageDto, ErasureQuery } from './erasure.dto.js';
import { ErasuresService } from './erasures.service.js';

@ApiTags('governance')
@Controller('erasures')
export class ErasuresController {
  constructor(private readonly erasures: ErasuresService) {}

  @Post()
  @ApiOperation({
    operationId: 'eraseRecords',
    summary: 'Erase a child, or all that are due; a dry run unless it is said not to be',
  })
  @ApiProblems(400, 409, 413, 415, 422, 507)
  erase(@CurrentPrincipal() principal: Principal, @Body() body: EraseRecordsDto): Promise<ErasureDto> {
    return this.erasures.erase(principal, body);
  }

  @Get()
  @ApiOperation({ operationId: 'listErasures', summary: 'List what was erased, when and why, newest first' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ErasureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasurePageDto> {
    return linked(reply, await this.erasures.list(principal, query));
  }
}
