import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { CaseAuditSummaryDto } from '../dto/audit-summary.dto.js';
import { CaseAuditDto, CaseAuditPageDto, CaseAuditQuery, CreateCaseAuditDto } from '../dto/case-audit.dto.js';
import { QualityPeriodQuery } from '../dto/quality-period.dto.js';
import { AuditSummaryService } from './audit-summary.service.js';
import { CaseAuditsService } from './case-audits.service.js';

@ApiTags('quality')
@Controller()
export class CaseAuditsController {
  constructor(
    private readonly audits: CaseAuditsService,
    private readonly summary: AuditSummaryService,
  ) {}

  @Get('case-audits')
  @ApiOperation({
    operationId: 'listCaseAudits',
    summary: 'List audits of cases with their scores, in the order in which they were recorded',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: CaseAuditQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAuditPageDto> {
    return linked(reply, await this.audits.list(principal, query));
  }

  @Get('case-audits/:auditId')
  @ApiOperation({ operationId: 'getCaseAudit', summary: 'Get an audit of a case, with its score by domain' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('auditId', 'audit') auditId: string,
  ): Promise<CaseAuditDto> {
    return this.audits.get(principal, auditId);
  }

  @Post('case-audits')
  @ApiOperation({
    operationId: 'recordCaseAudit',
    summary: 'Record an audit of a case: every question of a form answered yes, no, or not applicable',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(@CurrentPrincipal() principal: Principal, @Body() body: CreateCaseAuditDto): Promise<CaseAuditDto> {
    return this.audits.record(principal, body);
  }

  @Get('case-audit-summary')
  @ApiOperation({
    operationId: 'getCaseAuditSummary',
    summary: 'Add up audits of a period by domain and setting, and set repeated audits beside the first',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: QualityPeriodQuery,
  ): Promise<CaseAuditSummaryDto> {
    return this.summary.summarise(principal, query);
  }
}
