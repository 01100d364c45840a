import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import {
  OutcomeCheckDto,
  OutcomeCheckPageDto,
  OutcomeCheckQuery,
  OutcomeChecksDuePageDto,
  RecordOutcomeCheckDto,
} from '../dto/outcome-check.dto.js';
import {
  CaseSustainedOutcomesDto,
  SustainedOutcomesDto,
  SustainedOutcomesQuery,
} from '../dto/sustained-outcomes.dto.js';
import { DueChecksService } from './due-checks.service.js';
import { OutcomeChecksService } from './outcome-checks.service.js';
import { SustainedService } from './sustained.service.js';

@ApiTags('outcomes')
@Controller()
export class SustainedController {
  constructor(
    private readonly checks: OutcomeChecksService,
    private readonly due: DueChecksService,
    private readonly sustained: SustainedService,
  ) {}

  @Get('outcome-checks')
  @ApiOperation({
    operationId: 'listOutcomeChecks',
    summary: 'List checks of whether outcomes still hold weeks after the end of orders',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: OutcomeCheckQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutcomeCheckPageDto> {
    return linked(reply, await this.checks.list(principal, query));
  }

  @Post('outcome-checks')
  @ApiOperation({
    operationId: 'recordOutcomeCheck',
    summary: 'Record whether an outcome still holds 13, 26 or 52 weeks after the end of an order',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  record(
    @CurrentPrincipal() principal: Principal,
    @Body() body: RecordOutcomeCheckDto,
  ): Promise<OutcomeCheckDto> {
    return this.checks.record(principal, body);
  }

  @Get('outcome-checks-due')
  @ApiOperation({
    operationId: 'listOutcomeChecksDue',
    summary: 'List cases of which it is time to see whether what held at the end still holds',
  })
  @ApiProblems(400)
  async listDue(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutcomeChecksDuePageDto> {
    return linked(reply, await this.due.list(principal, query));
  }

  @Get('cases/:caseId/sustained-outcomes')
  @ApiOperation({
    operationId: 'getCaseSustainedOutcomes',
    summary: 'Read whether what held at the end of an order lasted for 13, 26 and 52 weeks',
  })
  @ApiProblems(400, 404)
  ofCase(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('caseId', 'case') caseId: string,
  ): Promise<CaseSustainedOutcomesDto> {
    return this.sustained.ofCase(principal, caseId);
  }

  @Get('sustained-outcomes')
  @ApiOperation({
    operationId: 'getSustainedOutcomes',
    summary:
      'Count whether outcomes lasted after orders that ended in a period; what is not known stands apart',
  })
  @ApiProblems(400, 422)
  count(
    @CurrentPrincipal() principal: Principal,
    @Query() query: SustainedOutcomesQuery,
  ): Promise<SustainedOutcomesDto> {
    return this.sustained.count(principal, query);
  }
}
