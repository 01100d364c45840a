import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { tagged } from '../../platform/http/versioned.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { ApiEtag } from '../../platform/openapi/entity-tags.js';
import { ReviewStandardsDto, SetReviewStandardsDto } from './review-standards.dto.js';
import { ReviewStandardsService } from './review-standards.service.js';

@ApiTags('reviews')
@Controller('review-standards')
export class ReviewStandardsController {
  constructor(private readonly standards: ReviewStandardsService) {}

  @Get()
  @ApiOperation({ operationId: 'getReviewStandards', summary: 'When cases are to be reviewed' })
  @ApiEtag()
  @ApiProblems(400)
  async get(
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewStandardsDto> {
    return tagged(reply, await this.standards.get(principal));
  }

  @Put()
  @ApiOperation({ operationId: 'setReviewStandards', summary: 'Set when cases are to be reviewed' })
  @ApiEtag()
  @ApiProblems(400, 412, 413, 415, 422, 428, 507)
  async set(
    @CurrentPrincipal() principal: Principal,
    @IfMatch() atVersion: number,
    @Body() body: SetReviewStandardsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewStandardsDto> {
    return tagged(reply, await this.standards.set(principal, atVersion, body));
  }
}
