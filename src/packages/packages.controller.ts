import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../access/principal.js';
import { IfMatch } from '../platform/http/if-match.js';
import { tagged } from '../platform/http/versioned.js';
import { ApiProblems } from '../platform/openapi/api-problems.js';
import { ApiEtag } from '../platform/openapi/entity-tags.js';
import { UuidParam } from '../platform/validation/uuid-parameter.js';
import { PackageComponentListDto, SetPackageComponentsDto } from './dto/package-component.dto.js';
import { PackagesService } from './packages.service.js';

@ApiTags('catalogue')
@Controller('packages/:packageId/components')
export class PackagesController {
  constructor(private readonly packages: PackagesService) {}

  @Get()
  @ApiOperation({
    operationId: 'listPackageComponents',
    summary: 'What the current version of a package is made of',
    description: 'A package is an entry of the catalogue that has components; its id is that of the entry.',
  })
  @ApiEtag()
  @ApiProblems(400, 404)
  async list(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('packageId', 'intervention') packageId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackageComponentListDto> {
    return tagged(reply, await this.packages.components(principal, packageId));
  }

  @Put()
  @ApiOperation({
    operationId: 'setPackageComponents',
    summary: 'Say what the current version of a package is made of',
    description:
      'The whole list, in place of the one before. A version that has been planned with a child keeps its components.',
  })
  @ApiEtag()
  @ApiProblems(400, 404, 409, 412, 413, 415, 422, 428, 507)
  async set(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('packageId', 'intervention') packageId: string,
    @IfMatch() rowVersion: number,
    @Body() body: SetPackageComponentsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackageComponentListDto> {
    return tagged(
      reply,
      await this.packages.setComponents(principal, packageId, rowVersion, body.components),
    );
  }
}
