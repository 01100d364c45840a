import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CreateMembershipDto, MembershipDto, MembershipListDto } from './dto/membership.dto.js';
import { MembershipsService } from './memberships.service.js';
import { CurrentPrincipal, type Principal } from './principal.js';

@ApiTags('access')
@Controller()
export class MembershipsController {
  constructor(private readonly memberships: MembershipsService) {}

  @Get('accounts/:accountId/memberships')
  @ApiOperation({
    operationId: 'listMemberships',
    summary: 'List the roles of an account, those that ended too',
  })
  @ApiProblems(400, 404)
  async list(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('accountId', 'account') accountId: string,
  ): Promise<MembershipListDto> {
    return { items: await this.memberships.list(principal, accountId) };
  }

  @Post('accounts/:accountId/memberships')
  @ApiOperation({ operationId: 'createMembership', summary: 'Give a role to an account, at once' })
  @ApiProblems(400, 404, 409, 413, 415, 422, 507)
  create(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('accountId', 'account') accountId: string,
    @Body() body: CreateMembershipDto,
  ): Promise<MembershipDto> {
    return this.memberships.create(principal, accountId, body);
  }

  @Delete('memberships/:membershipId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endMembership', summary: 'Take a role away, at once' })
  @ApiProblems(400, 404, 507)
  end(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('membershipId', 'membership') membershipId: string,
  ): Promise<void> {
    return this.memberships.end(principal, membershipId);
  }
}
