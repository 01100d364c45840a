import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { ComplianceQuery } from './dto/compliance-query.dto.js';
import {
  PackageComplianceDto,
  PackagePlanPageDto,
  PackagePlanQuery,
  PlannedPackageDto,
  PlanPackageDto,
} from './dto/package-plan.dto.js';
import { PackagePlansService } from './package-plans.service.js';

@ApiTags('planning')
@Controller('package-plans')
export class PackagePlansController {
  constructor(private readonly plans: PackagePlansService) {}

  @Get()
  @ApiOperation({ operationId: 'listPackagePlans', summary: 'List the packages planned with children' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PackagePlanQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackagePlanPageDto> {
    return linked(reply, await this.plans.list(principal, query));
  }

  @Get(':packagePlanId')
  @ApiOperation({
    operationId: 'getPackagePlan',
    summary: 'Read a planned package with the plan action of each component',
  })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('packagePlanId', 'planned package') id: string,
  ): Promise<PlannedPackageDto> {
    return this.plans.get(principal, id);
  }

  @Post()
  @ApiOperation({
    operationId: 'planPackage',
    summary: 'Plan a package: one plan action for each of its components, all or none',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  plan(@CurrentPrincipal() principal: Principal, @Body() body: PlanPackageDto): Promise<PlannedPackageDto> {
    return this.plans.plan(principal, body);
  }

  @Get(':packagePlanId/compliance')
  @ApiOperation({
    operationId: 'getPackageCompliance',
    summary: 'How far the contacts of a planned package were kept, by component and role',
  })
  @ApiProblems(400, 404)
  compliance(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('packagePlanId', 'planned package') id: string,
    @Query() { asOf }: ComplianceQuery,
  ): Promise<PackageComplianceDto> {
    return this.plans.compliance(principal, id, asOf);
  }
}
