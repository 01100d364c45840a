import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { linked } from '../platform/http/page.js';
import { PageQuery } from '../platform/http/page-query.dto.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { AuditEntriesService } from './audit-entries.service.js';
import { AccessLogPageDto, AuditEntryPageDto, AuditEntryQuery } from './dto/audit-entry.dto.js';
import { AuditVerificationDto, AuditVerificationQuery } from './dto/audit-verification.dto.js';
import { RecordChangePageDto, RecordChangeQuery } from './dto/record-change.dto.js';
import { RecordChangesService } from './record-changes.service.js';

@ApiTags('governance')
@Controller()
export class AuditController {
  constructor(
    private readonly entries: AuditEntriesService,
    private readonly changes: RecordChangesService,
  ) {}

  @Get('audit-verification')
  @ApiOperation({
    operationId: 'verifyAuditLog',
    summary: 'Hold the audit log of the deployment against its hash chain',
  })
  @ApiProblems(400)
  verify(@Query() query: AuditVerificationQuery): Promise<AuditVerificationDto> {
    return this.entries.verify(query);
  }

  @Get('audit-entries')
  @ApiOperation({
    operationId: 'listAuditEntries',
    summary: 'List who did what with which records, newest first',
  })
  @ApiProblems(400, 422)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AuditEntryQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditEntryPageDto> {
    return linked(reply, await this.entries.list(principal, query));
  }

  @Get('children/:childId/access-log')
  @ApiOperation({ operationId: 'getChildAccessLog', summary: 'List who has looked at a child, newest first' })
  @ApiProblems(400, 404)
  async ofChild(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('childId', 'child') childId: string,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessLogPageDto> {
    return linked(reply, await this.entries.ofChild(principal, childId, query));
  }

  @Get('record-changes')
  @ApiOperation({
    operationId: 'listRecordChanges',
    summary: 'List what was changed in records of children, by whom, when and why, newest first',
  })
  @ApiProblems(400)
  async listChanges(
    @CurrentPrincipal() principal: Principal,
    @Query() query: RecordChangeQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordChangePageDto> {
    return linked(reply, await this.changes.list(principal, query));
  }
}
