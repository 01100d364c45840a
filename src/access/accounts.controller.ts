import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IfMatch } from '../platform/http/if-match.js';
import { linked } from '../platform/http/page.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { AccountsService } from './accounts.service.js';
import { AccountDto, AccountPageDto, AccountQuery } from './dto/account.dto.js';
import { CreateAccountDto } from './dto/create-account.dto.js';
import { UpdateAccountDto } from './dto/update-account.dto.js';
import { CurrentPrincipal, type Principal } from './principal.js';

@ApiTags('access')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @ApiOperation({ operationId: 'listAccounts', summary: 'List who may use the service' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AccountQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountPageDto> {
    return linked(reply, await this.accounts.list(principal, query));
  }

  @Get(':accountId')
  @ApiOperation({ operationId: 'getAccount', summary: 'Read an account' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('accountId', 'account') accountId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountDto> {
    return tagged(reply, await this.accounts.get(principal, accountId));
  }

  @Post()
  @ApiOperation({
    operationId: 'createAccount',
    summary: 'Add an account; it may do nothing until it holds a role',
  })
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateAccountDto): Promise<AccountDto> {
    return this.accounts.create(principal, body);
  }

  @Patch(':accountId')
  @ApiOperation({ operationId: 'updateAccount', summary: 'Rename, disable or enable an account' })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('accountId', 'account') accountId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccountDto> {
    return tagged(reply, await this.accounts.update(principal, accountId, rowVersion, body));
  }
}
