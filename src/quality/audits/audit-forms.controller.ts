import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { TakesIdempotencyKey } from '../../idempotency/takes-idempotency-key.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { AuditFormDto, AuditFormListDto, CreateAuditFormDto } from '../dto/audit-form.dto.js';
import { AuditFormsService } from './audit-forms.service.js';

@ApiTags('quality')
@Controller('audit-forms')
export class AuditFormsController {
  constructor(private readonly forms: AuditFormsService) {}

  @Get()
  @ApiOperation({
    operationId: 'listAuditForms',
    summary: 'List the forms by which cases are audited, in their newest versions',
  })
  @ApiProblems(400)
  list(@CurrentPrincipal() principal: Principal): Promise<AuditFormListDto> {
    return this.forms.list(principal);
  }

  @Get(':formId')
  @ApiOperation({ operationId: 'getAuditForm', summary: 'Get a form with its questions' })
  @ApiProblems(400, 404)
  get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('formId', 'audit form') formId: string,
  ): Promise<AuditFormDto> {
    return this.forms.get(principal, formId);
  }

  @Post()
  @ApiOperation({
    operationId: 'createAuditForm',
    summary: 'Make a form by which cases are audited, or the next version of one',
  })
  @TakesIdempotencyKey()
  @ApiProblems(400, 409, 413, 415, 422, 507)
  create(@CurrentPrincipal() principal: Principal, @Body() body: CreateAuditFormDto): Promise<AuditFormDto> {
    return this.forms.create(principal, body);
  }
}
