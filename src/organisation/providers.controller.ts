import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { linked } from '../platform/http/page.js';
import { PageQuery } from '../platform/http/page-query.dto.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { CreateProviderDto } from './dto/create-provider.dto.js';
import { ProviderDto, ProviderPageDto } from './dto/provider.dto.js';
import { ProvidersService } from './providers.service.js';

@ApiTags('organisation')
@Controller('providers')
export class ProvidersController {
  constructor(private readonly providers: ProvidersService) {}

  @Get()
  @ApiOperation({ operationId: 'listProviders', summary: 'List the providers of the service, by code' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PageQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderPageDto> {
    return linked(reply, await this.providers.list(principal, query));
  }

  @Post()
  @ApiOperation({ operationId: 'createProvider', summary: 'Add a provider' })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateProviderDto): Promise<ProviderDto> {
    return this.providers.create(principal, body);
  }
}
