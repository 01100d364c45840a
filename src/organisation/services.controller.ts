import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { CreateServiceDto } from './dto/create-service.dto.js';
import { ServiceDto, ServiceListDto } from './dto/service.dto.js';
import { ServicesService } from './services.service.js';

@ApiTags('organisation')
@Controller('services')
export class ServicesController {
  constructor(private readonly services: ServicesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listServices',
    summary: 'List the youth justice services that you work for',
  })
  @ApiProblems(400)
  async list(@CurrentPrincipal() principal: Principal): Promise<ServiceListDto> {
    return { items: await this.services.list(principal) };
  }

  @Post()
  @ApiOperation({ operationId: 'createService', summary: 'Add a youth justice service' })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateServiceDto): Promise<ServiceDto> {
    return this.services.create(principal, body);
  }
}
