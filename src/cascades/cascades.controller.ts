import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { CascadeQuery, NeedCascadesDto } from './cascade.dto.js';
import { CascadesService } from './cascades.service.js';

@ApiTags('cascades')
@Controller('need-cascades')
export class CascadesController {
  constructor(private readonly cascades: CascadesService) {}

  @Get()
  @ApiOperation({
    operationId: 'getNeedCascades',
    summary:
      'Count how far all children in the system got with each need: screened, referred, assessed, offered, attended',
  })
  @ApiProblems(400, 422)
  count(@CurrentPrincipal() principal: Principal, @Query() query: CascadeQuery): Promise<NeedCascadesDto> {
    return this.cascades.count(principal, query);
  }
}
