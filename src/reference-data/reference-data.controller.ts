import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { type Language } from '../platform/http/language.js';
import { ReaderLanguage } from '../platform/http/reader-language.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { NeedAreaListDto } from './dto/need-area.dto.js';
import { ReferenceCodeListDto, ReferenceCodeQuery } from './dto/reference-code.dto.js';
import { ReferenceDataService } from './reference-data.service.js';

@ApiTags('reference data')
@Controller()
export class ReferenceDataController {
  constructor(private readonly referenceData: ReferenceDataService) {}

  @Get('need-areas')
  @ApiOperation({ operationId: 'listNeedAreas', summary: 'List the need areas' })
  @ApiProblems(400)
  async listNeedAreas(
    @CurrentPrincipal() principal: Principal,
    @ReaderLanguage() language: Language,
  ): Promise<NeedAreaListDto> {
    return { items: await this.referenceData.listNeedAreas(principal, language) };
  }

  @Get('reference-codes')
  @ApiOperation({
    operationId: 'listReferenceCodes',
    summary: 'List the codes of every code set, such as attendance or non-delivery reasons',
  })
  @ApiProblems(400)
  async listCodes(
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReferenceCodeQuery,
    @ReaderLanguage() language: Language,
  ): Promise<ReferenceCodeListDto> {
    return {
      items: await this.referenceData.listCodes(principal, query.codeSet, language),
    };
  }
}
