import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { MeasureChangesDto, MeasureChangesQuery, MeasureDto, MeasureListDto } from './dto/measure.dto.js';
import { MeasuresService } from './measures.service.js';

const measureCode = ApiParam({ name: 'measureCode', example: 'REOFFENDING_BINARY' });

@ApiTags('measures')
@Controller('measures')
export class MeasuresController {
  constructor(private readonly measures: MeasuresService) {}

  @Get()
  @ApiOperation({
    operationId: 'listMeasures',
    summary: 'List what is measured, with every version of each definition',
  })
  @ApiProblems(400)
  async list(): Promise<MeasureListDto> {
    return { items: await this.measures.list() };
  }

  @Get(':measureCode')
  @ApiOperation({
    operationId: 'getMeasure',
    summary: 'Read what a measure counts, in every version of its definition',
  })
  @measureCode
  @ApiProblems(400, 404)
  get(@Param('measureCode') code: string): Promise<MeasureDto> {
    return this.measures.get(code);
  }

  @Get(':measureCode/changes')
  @ApiOperation({
    operationId: 'getMeasureChanges',
    summary: 'Read how one version of a measure differs from another, field by field',
  })
  @measureCode
  @ApiProblems(400, 404, 422)
  changes(
    @Param('measureCode') code: string,
    @Query() query: MeasureChangesQuery,
  ): Promise<MeasureChangesDto> {
    return this.measures.changes(code, query);
  }
}
