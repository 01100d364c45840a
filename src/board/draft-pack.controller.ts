import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import type { Language } from '../platform/http/language.js';
import { ReaderLanguage } from '../platform/http/reader-language.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { todayInBritain } from '../platform/calendar/today.js';
import { BoardPackQuery } from './dto/board-pack-query.dto.js';
import { BoardPackDto, PackTableDto } from './dto/board-pack.dto.js';
import { ApiPackOrPage, ApiTableOrFile, packAnswer, tableAnswer } from './pack-answer.js';
import { PackBuilder } from './pack-builder.js';
import { begunQuarter, quarterBefore, quarterWith } from './quarter.js';
import { TableParam } from './table-parameter.js';

@ApiTags('board')
@Controller('board-pack')
export class DraftPackController {
  constructor(private readonly builder: PackBuilder) {}

  @Get()
  @ApiOperation({
    operationId: 'getBoardPack',
    summary: 'Draft the board pack of a quarter, from what is recorded now',
    description:
      'As it would be released, with small numbers hidden. It is for those who release it: drafts of different days, held against each other, could tell of a child. The board reads `GET /v1/board-packs`.',
  })
  @ApiPackOrPage(BoardPackDto)
  @ApiProblems(400, 422)
  async get(
    @CurrentPrincipal() principal: Principal,
    @Query() query: BoardPackQuery,
    @ReaderLanguage() preferred: Language,
    @Req() { headers: { accept } }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardPackDto | string> {
    const pack = await this.#draft(principal, query);
    return packAnswer(reply, { accept, language: query.language ?? preferred }, pack, null);
  }

  @Get('tables/:tableId')
  @ApiOperation({ operationId: 'getBoardPackTable', summary: 'Read one table of the draft of a board pack' })
  @ApiTableOrFile(PackTableDto)
  @ApiProblems(400, 404, 422)
  async table(
    @CurrentPrincipal() principal: Principal,
    @TableParam() tableId: string,
    @Query() query: BoardPackQuery,
    @ReaderLanguage() preferred: Language,
    @Req() { headers: { accept } }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackTableDto | string> {
    const pack = await this.#draft(principal, query);
    return tableAnswer(reply, { accept, language: query.language ?? preferred }, pack, tableId);
  }

  async #draft(principal: Principal, { quarter }: BoardPackQuery): Promise<BoardPackDto> {
    const asked = quarter ?? quarterBefore(quarterWith(todayInBritain())).name;
    const { pack, finish } = await this.builder.build(principal, begunQuarter(asked, '?quarter'));
    return finish(pack);
  }
}
