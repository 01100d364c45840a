import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ViewQuery } from '../disclosure/dto/view-query.dto.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { IfMatch } from '../platform/http/if-match.js';
import { linked } from '../platform/http/page.js';
import { Traits } from '../platform/http/route-traits.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { AnalysisComparisonDto, AnalysisComparisonQuery } from './dto/analysis-comparison.dto.js';
import { CreateNeedsAnalysisDto } from './dto/create-needs-analysis.dto.js';
import { NeedsAnalysisQuery } from './dto/needs-analysis-query.dto.js';
import { NeedsAnalysisDto, NeedsAnalysisPageDto } from './dto/needs-analysis.dto.js';
import { SignOffQuery } from './dto/sign-off-query.dto.js';
import { NeedsAnalysesService } from './needs-analyses.service.js';

@ApiTags('needs-analysis')
@Controller('needs-analyses')
export class NeedsAnalysesController {
  constructor(private readonly analyses: NeedsAnalysesService) {}

  @Get()
  @ApiOperation({ operationId: 'listNeedsAnalyses', summary: 'List needs analyses, newest first' })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: NeedsAnalysisQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedsAnalysisPageDto> {
    return linked(reply, await this.analyses.list(principal, query));
  }

  @Get(':needsAnalysisId')
  @ApiOperation({
    operationId: 'getNeedsAnalysis',
    summary:
      'Read a needs analysis: the cohort, the workforce and the service, as true values or as they may be published',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('needsAnalysisId', 'needs analysis') id: string,
    @Query() { view }: ViewQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedsAnalysisDto> {
    return tagged(reply, await this.analyses.get(principal, id, view));
  }

  @Get(':needsAnalysisId/comparison')
  @ApiOperation({
    operationId: 'compareNeedsAnalyses',
    summary: 'What changed since an earlier needs analysis',
    description:
      'Beside the analysis that was signed last of an earlier period, or the one that is named. Shares with the interval of their difference, and a change is named only where chance does not explain it. Analyses that were worked out in different ways are refused with 409 `DEFINITIONS_DIFFER`, which says how they differ.',
  })
  @ApiProblems(400, 404, 409, 422)
  compare(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('needsAnalysisId', 'needs analysis') id: string,
    @Query() query: AnalysisComparisonQuery,
  ): Promise<AnalysisComparisonDto> {
    return this.analyses.compare(principal, id, query);
  }

  @Post()
  @Traits({ expensive: true })
  @ApiOperation({
    operationId: 'createNeedsAnalysis',
    summary: 'Work out the needs of a period from the records, as a draft',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 413, 415, 422, 507)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateNeedsAnalysisDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedsAnalysisDto> {
    return tagged(reply, await this.analyses.create(principal, body));
  }

  @Post(':needsAnalysisId/recalculation')
  @Traits({ expensive: true })
  @ApiOperation({
    operationId: 'recalculateNeedsAnalysis',
    summary: 'Work out a draft anew, with what is recorded by now',
    description:
      'Send `If-Match` with the ETag of the analysis. The same records give the same `contentSha256`.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 412, 428, 507)
  async recalculate(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('needsAnalysisId', 'needs analysis') id: string,
    @IfMatch() rowVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedsAnalysisDto> {
    return tagged(reply, await this.analyses.recalculate(principal, id, rowVersion));
  }

  @Post(':needsAnalysisId/sign-off')
  @ApiOperation({
    operationId: 'signOffNeedsAnalysis',
    summary: 'Sign a needs analysis: it is not changed from then on',
    description:
      'Send `If-Match` with the ETag of the analysis. What is signed is not signed again (409). The board reads it from then on, so that it is entered in the ledger of releases: where the view for publication, beside what was released before, would tell of a group of few children, it is refused with 409 `RELEASES_REVEAL`, which names the releases and the figures in both languages.',
  })
  @ApiEtag()
  @TakesIdempotencyKey()
  @ApiProblems(400, 404, 409, 412, 428, 507)
  async signOff(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('needsAnalysisId', 'needs analysis') id: string,
    @IfMatch() rowVersion: number,
    @Query() { hideWhatWouldReveal }: SignOffQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedsAnalysisDto> {
    const hides = hideWhatWouldReveal === true;
    return tagged(reply, await this.analyses.signOff(principal, id, { rowVersion, hides }));
  }
}
