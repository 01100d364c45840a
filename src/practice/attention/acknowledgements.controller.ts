import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { linked } from '../../platform/http/page.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import {
  AcknowledgeAttentionDto,
  AcknowledgementQuery,
  AttentionAcknowledgementDto,
  AttentionAcknowledgementPageDto,
} from '../dto/acknowledgements.dto.js';
import { AcknowledgementsService } from './acknowledgements.service.js';

@ApiTags('practice')
@Controller('attention-acknowledgements')
export class AcknowledgementsController {
  constructor(private readonly acknowledgements: AcknowledgementsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listAttentionAcknowledgements',
    summary: 'List what may wait, who said so, why and until when',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: AcknowledgementQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttentionAcknowledgementPageDto> {
    return linked(reply, await this.acknowledgements.list(principal, query));
  }

  @Post()
  @ApiOperation({
    operationId: 'acknowledgeAttention',
    summary: 'Say that something that a rule raises may wait, why and until when',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  acknowledge(
    @CurrentPrincipal() principal: Principal,
    @Body() body: AcknowledgeAttentionDto,
  ): Promise<AttentionAcknowledgementDto> {
    return this.acknowledgements.acknowledge(principal, body);
  }
}
