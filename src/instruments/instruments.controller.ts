import { Body, Controller, Get, Patch, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../platform/http/if-match.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { InstrumentCodeParam } from './code-parameter.js';
import { CreateInstrumentDto } from './dto/create-instrument.dto.js';
import { InstrumentDto, InstrumentListDto } from './dto/instrument.dto.js';
import { UpdateInstrumentDto } from './dto/update-instrument.dto.js';
import { InstrumentsService } from './instruments.service.js';

@ApiTags('instruments')
@Controller('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listInstruments',
    summary: 'List the instruments that measure skills and wellbeing: those that ship, and the service’s own',
    description:
      'Each with how it is scored, what its scores are called, how far a change is to be trusted and whence that is known, and what its licence asks for. No words of questions: those are with whoever published them.',
  })
  @ApiProblems(400)
  async list(@CurrentPrincipal() principal: Principal): Promise<InstrumentListDto> {
    return { items: await this.instruments.list(principal) };
  }

  @Get(':instrumentCode')
  @ApiOperation({ operationId: 'getInstrument', summary: 'Read an instrument' })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @InstrumentCodeParam() code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstrumentDto> {
    return tagged(reply, await this.instruments.get(principal, code));
  }

  @Post()
  @ApiOperation({ operationId: 'createInstrument', summary: 'Add an instrument of the service’s own' })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateInstrumentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstrumentDto> {
    return tagged(reply, await this.instruments.create(principal, body));
  }

  @Patch(':instrumentCode')
  @ApiOperation({
    operationId: 'updateInstrument',
    summary: 'Change an instrument of the service’s own, say how reliable it was found to be, or retire it',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @InstrumentCodeParam() code: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateInstrumentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstrumentDto> {
    return tagged(reply, await this.instruments.update(principal, code, rowVersion, body));
  }
}
