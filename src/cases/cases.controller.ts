import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../platform/http/if-match.js';
import { linked } from '../platform/http/page.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CasesService } from './cases.service.js';
import { CaseQuery } from './dto/case-query.dto.js';
import { CasePageDto, CaseSummaryDto } from './dto/case-summary.dto.js';
import { CaseDto } from './dto/case.dto.js';
import { CreateCaseDto } from './dto/create-case.dto.js';
import { UpdateCaseDto } from './dto/update-case.dto.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(private readonly cases: CasesService) {}

  @Get()
  @ApiOperation({ operationId: 'listCases', summary: 'List the cases of the service' })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: CaseQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasePageDto> {
    return linked(reply, await this.cases.list(principal, query));
  }

  @Get(':caseId')
  @ApiOperation({
    operationId: 'getCase',
    summary: 'Read a case with its child, current needs and deliveries',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseDto> {
    return tagged(reply, await this.cases.get(principal, caseId));
  }

  @Post()
  @ApiOperation({
    operationId: 'createCase',
    summary: 'Open a case, and add its child where the service does not know the child yet',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateCaseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseSummaryDto> {
    return tagged(reply, await this.cases.create(principal, body));
  }

  @Patch(':caseId')
  @ApiOperation({ operationId: 'updateCase', summary: 'Change, close or reopen a case' })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateCaseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseSummaryDto> {
    return tagged(reply, await this.cases.update(principal, caseId, rowVersion, body));
  }
}
