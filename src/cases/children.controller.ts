import { Body, Controller, Get, Headers, Patch, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { requireIfMatch, setEntityTag } from '../platform/http/entity-tag.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { ChildrenService } from './children.service.js';
import { ChildDto } from './dto/child.dto.js';
import { UpdateChildDto } from './dto/update-child.dto.js';

@ApiTags('cases')
@Controller('children')
export class ChildrenController {
  constructor(private readonly children: ChildrenService) {}

  @Get(':childId')
  @ApiOperation({ operationId: 'getChild', summary: 'Read what is recorded of a child' })
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('childId', 'child') childId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChildDto> {
    const { child, rowVersion } = await this.children.get(principal, childId);
    setEntityTag(reply, rowVersion);
    return child;
  }

  @Patch(':childId')
  @ApiOperation({ operationId: 'updateChild', summary: 'Correct or complete what is recorded of a child' })
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('childId', 'child') childId: string,
    @Body() body: UpdateChildDto,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-match') ifMatch?: string,
  ): Promise<ChildDto> {
    const { child, rowVersion } = await this.children.update(
      principal,
      childId,
      requireIfMatch(ifMatch),
      body,
    );
    setEntityTag(reply, rowVersion);
    return child;
  }
}
