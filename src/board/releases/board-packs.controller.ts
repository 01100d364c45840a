import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import type { Language } from '../../platform/http/language.js';
import { linked } from '../../platform/http/page.js';
import { ReaderLanguage } from '../../platform/http/reader-language.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { PackLanguageQuery } from '../dto/board-pack-query.dto.js';
import { PackTableDto } from '../dto/board-pack.dto.js';
import {
  BoardReleaseDto,
  BoardReleasePageDto,
  BoardReleaseQuery,
  ReleaseBoardPackDto,
} from '../dto/board-release.dto.js';
import { ApiPackOrPage, ApiTableOrFile, packAnswer, tableAnswer } from '../pack-answer.js';
import { TableParam } from '../table-parameter.js';
import { BoardPacksService } from './board-packs.service.js';

@ApiTags('board')
@Controller('board-packs')
export class BoardPacksController {
  constructor(private readonly packs: BoardPacksService) {}

  @Get()
  @ApiOperation({ operationId: 'listBoardPacks', summary: 'List released board packs' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: BoardReleaseQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardReleasePageDto> {
    return linked(reply, await this.packs.list(principal, query));
  }

  @Post()
  @ApiOperation({
    operationId: 'releaseBoardPack',
    summary: 'Release the board pack of a quarter',
    description:
      'Fixes the pack as it is now; it never changes. The same quarter again is a later edition, or, with the same figures, the same release. A pack that, beside what was released before, would tell of a group of few children is refused with 409 `RELEASES_REVEAL`, which names the releases and the figures in both languages.',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  release(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ReleaseBoardPackDto,
  ): Promise<BoardReleaseDto> {
    return this.packs.release(principal, body);
  }

  @Get(':boardPackId')
  @ApiOperation({ operationId: 'getReleasedBoardPack', summary: 'Read a released board pack' })
  @ApiPackOrPage(BoardReleaseDto)
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('boardPackId', 'board pack') id: string,
    @Query() query: PackLanguageQuery,
    @ReaderLanguage() preferred: Language,
    @Req() { headers: { accept } }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardReleaseDto | string> {
    const pack = await this.packs.get(principal, id);
    const edition = { edition: pack.edition, releasedOn: pack.releasedAt.slice(0, 10) };
    return packAnswer(reply, { accept, language: query.language ?? preferred }, pack, edition);
  }

  @Get(':boardPackId/tables/:tableId')
  @ApiOperation({
    operationId: 'getReleasedBoardPackTable',
    summary: 'Read one table of a released board pack',
  })
  @ApiTableOrFile(PackTableDto)
  @ApiProblems(400, 404)
  async table(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('boardPackId', 'board pack') id: string,
    @TableParam() tableId: string,
    @Query() query: PackLanguageQuery,
    @ReaderLanguage() preferred: Language,
    @Req() { headers: { accept } }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackTableDto | string> {
    const pack = await this.packs.get(principal, id);
    return tableAnswer(reply, { accept, language: query.language ?? preferred }, pack, tableId);
  }
}
