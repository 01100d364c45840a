import { Body, Controller, Delete, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { linked } from '../platform/http/page.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CreateTokenDto } from './dto/create-token.dto.js';
import { NewTokenDto, TokenPageDto, TokenQuery } from './dto/token.dto.js';
import { CurrentPrincipal, type Principal } from './principal.js';
import { TokensService } from './tokens.service.js';

@ApiTags('access')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @ApiOperation({
    operationId: 'listTokens',
    summary: 'List your tokens; as an administrator, those of the service',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: TokenQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenPageDto> {
    return linked(reply, await this.tokens.list(principal, query));
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'createToken', summary: 'Make a token; its secret is answered this once' })
  @ApiProblems(400, 413, 415, 422, 507)
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateTokenDto): Promise<NewTokenDto> {
    return this.tokens.create(principal, body);
  }

  @Delete(':tokenId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeToken', summary: 'Revoke a token, at once' })
  @ApiProblems(400, 404, 507)
  revoke(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('tokenId', 'token') tokenId: string,
  ): Promise<void> {
    return this.tokens.revoke(principal, tokenId);
  }
}
