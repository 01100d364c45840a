import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { IfMatch } from '../platform/http/if-match.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
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
  @ApiEtag()
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('childId', 'child') childId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChildDto> {
    return tagged(reply, await this.children.get(principal, childId));
  }

  @Patch(':childId')
  @ApiOperation({ operationId: 'updateChild', summary: 'Correct or complete what is recorded of a child' })
  @ApiEtag()
  @ApiProblems(400, 404, 412, 413, 415, 422, 428, 507)
  async update(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('childId', 'child') childId: string,
    @IfMatch() rowVersion: number,
    @Body() body: UpdateChildDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChildDto> {
    return tagged(reply, await this.children.update(principal, childId, rowVersion, body));
  }
}
