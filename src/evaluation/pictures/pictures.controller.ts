import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, type Principal } from '../../access/principal.js';
import type { Language } from '../../platform/http/language.js';
import { prefers } from '../../platform/http/media-type.js';
import { ReaderLanguage } from '../../platform/http/reader-language.js';
import { ApiProblems } from '../../platform/openapi/api-problems.js';
import { UuidParam } from '../../platform/validation/uuid-parameter.js';
import { PictureParam } from './picture-param.js';
import { PicturesService } from './pictures.service.js';
import type { PictureName } from './run-pictures.js';
import { tableCsv } from './table-csv.js';

const SVG = 'image/svg+xml';
const CSV = 'text/csv';

@ApiTags('evaluation')
@Controller('evaluations/:evaluationId/pictures')
export class PicturesController {
  constructor(private readonly pictures: PicturesService) {}

  @Get(':picture')
  @ApiOperation({
    operationId: 'getEvaluationPicture',
    summary: 'Draw a picture of an evaluation, or list the figures that it shows',
    description:
      'An SVG picture with a title and a description of its figures in words. With `Accept: text/csv` the same figures as a table: what a screen reader goes through cell by cell.',
  })
  @ApiResponse({
    status: 200,
    description: 'The picture, or its table.',
    content: { [SVG]: { schema: { type: 'string' } }, [CSV]: { schema: { type: 'string' } } },
  })
  @ApiProblems(400, 404)
  async get(
    @CurrentPrincipal() principal: Principal,
    @UuidParam('evaluationId', 'evaluation') evaluationId: string,
    @PictureParam() picture: PictureName,
    @ReaderLanguage() language: Language,
    @Req() { headers: { accept } }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { svg, table } = await this.pictures.draw(principal, evaluationId, picture, language);
    const isTable = prefers(accept, CSV, SVG);
    void reply
      .type(`${isTable ? CSV : SVG}; charset=utf-8`)
      .headers({ vary: 'accept, accept-language', 'content-language': language });
    return isTable ? tableCsv(table) : svg;
  }
}
