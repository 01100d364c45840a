import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { linked } from '../platform/http/page.js';
import { Traits } from '../platform/http/route-traits.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { ImportDto, ImportPageDto } from './dto/import.dto.js';
import { ImportListQuery, ImportQuery } from './dto/import-query.dto.js';
import { ImportProblemDto, ImportReportDto } from './dto/import-report.dto.js';
import { ImportRecordTypeListDto } from './dto/record-type.dto.js';
import { ImportListService } from './import-list.service.js';
import { refusalOf, toReportDto } from './import-report.js';
import { ImportsService } from './imports.service.js';
import { describeRecordTypes } from './record-types/describe.js';
import { findRecordType } from './record-types/all.js';
import { notCsv } from './upload/accept-csv-uploads.js';
import { refuseAnnouncedSize, spoolUpload } from './upload/spool-upload.js';

const SAMPLE = 'code,name_en,name_cy\nCYNON,Cynon Valley,Cwm Cynon\n';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly recorded: ImportListService,
  ) {}

  @Post()
  @Traits({ expensive: true, longUpload: true })
  @ApiOperation({
    operationId: 'importFile',
    summary: 'Import a CSV file of records, or try it without keeping anything',
  })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', example: SAMPLE } })
  @ApiResponse({
    status: 200,
    type: ImportReportDto,
    description: 'What a dry run came to; nothing was kept.',
  })
  @ApiResponse({ status: 201, type: ImportReportDto, description: 'What was imported.' })
  @ApiExtraModels(ImportProblemDto)
  @ApiResponse({
    status: 422,
    description: 'The file is refused as a whole; nothing of it was kept.',
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ImportProblemDto) } } },
  })
  @ApiProblems(400, 409, 413, 415, 507)
  async import(
    @CurrentPrincipal() principal: Principal,
    @Query() { recordType, dryRun = false, mode = 'all' }: ImportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportDto> {
    const { body } = request;
    const type = findRecordType(recordType);
    if (!(body instanceof Readable) || type === null) throw notCsv();
    try {
      refuseAnnouncedSize(request.headers['content-length']);
      const { reports } = await spoolUpload(body, (file) =>
        this.imports.run(principal, [{ type, file }], { dryRun, mode }),
      );
      const [report] = reports;
      if (!report) throw new Error('An import answers with a report.');
      if (report.refused && (!dryRun || report.headerFaulty)) throw refusalOf(report);
      void reply.status(dryRun ? 200 : 201);
      return toReportDto(report);
    } finally {
      // What is left of a refused upload is read and dropped, so that its sender gets to read the refusal.
      body.resume();
    }
  }

  @Get()
  @ApiOperation({
    operationId: 'listImports',
    summary: 'List the files that were imported, the latest first',
  })
  @ApiProblems(400)
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ImportListQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportPageDto> {
    return linked(reply, await this.recorded.list(principal, query));
  }

  @Get('record-types')
  @ApiOperation({
    operationId: 'listImportRecordTypes',
    summary: 'List the kinds of records that can be imported, with the columns of their files',
  })
  @ApiProblems(400)
  listRecordTypes(): ImportRecordTypeListDto {
    return { items: describeRecordTypes() };
  }

  @Get(':importId')
  @ApiOperation({ operationId: 'getImport', summary: 'Read what came of a file that was imported' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('importId', 'import') importId: string,
  ): Promise<ImportDto> {
    return this.recorded.get(principal, importId);
  }
}
