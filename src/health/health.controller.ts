import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { LivenessDto, ReadinessDto } from './health.dto.js';

@ApiTags('health')
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get('live')
  @ApiOperation({ operationId: 'getLiveness', summary: 'Whether the process answers' })
  @ApiProblems(400)
  live(): LivenessDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'getReadiness', summary: 'Whether the database answers too' })
  @ApiProblems(400)
  async ready(): Promise<ReadinessDto> {
    await this.uow.ping();
    return { status: this.uow.storageIsFull ? 'degraded' : 'ok' };
  }
}
