import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { CertificatesService } from './certificates.service.js';
import { CertificateListDto } from './dto/certificate.dto.js';
import { AccreditationPipelineDto, PipelineQuery } from './dto/pipeline.dto.js';
import { PipelineService } from './pipeline.service.js';

@ApiTags('accreditation')
@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly pipeline: PipelineService,
  ) {}

  @Get('children/:childId/certificates')
  @ApiOperation({
    operationId: 'listCertificates',
    summary: 'List what a child holds and can show to others, with what it was used for',
  })
  @ApiProblems(400, 404)
  list(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('childId', 'child') childId: string,
  ): Promise<CertificateListDto> {
    return this.certificates.list(principal, childId);
  }

  @Get('accreditation-pipeline')
  @ApiOperation({
    operationId: 'getAccreditationPipeline',
    summary: 'Count awards by stage, from the offer to the use; working towards one is not holding it',
  })
  @ApiProblems(400, 422)
  summarise(
    @CurrentPrincipal() principal: Principal,
    @Query() query: PipelineQuery,
  ): Promise<AccreditationPipelineDto> {
    return this.pipeline.summarise(principal, query);
  }
}
