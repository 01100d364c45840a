import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { MakeSubjectAccessReportDto, SubjectAccessReportDto } from './subject-access.dto.js';
import { SubjectAccessService } from './subject-access.service.js';

@ApiTags('governance')
@Controller('children')
export class SubjectAccessController {
  constructor(private readonly reports: SubjectAccessService) {}

  @Post(':childId/subject-access-reports')
  @ApiOperation({
    operationId: 'makeSubjectAccessReport',
    summary: 'Disclose everything that is held on a child, and who looked; the recipient is kept',
  })
  @ApiProblems(400, 404, 413, 415, 507)
  make(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('childId', 'child') childId: string,
    @Body() body: MakeSubjectAccessReportDto,
  ): Promise<SubjectAccessReportDto> {
    return this.reports.make(principal, childId, body);
  }
}
