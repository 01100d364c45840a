import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { tableCsv } from '../evaluation/pictures/table-csv.js';
import { notFound } from '../platform/errors/domain-error.js';
import type { Language } from '../platform/http/language.js';
import { prefers } from '../platform/http/media-type.js';
import type { BoardPackDto, PackTableDto } from './dto/board-pack.dto.js';
import { tablesOf } from './figures.js';
import { type Edition, packPage } from './show/pack-page.js';
import { PAGE_POLICY } from './show/page-style.js';
import { tableFile } from './show/table-file.js';

const JSON_TYPE = 'application/json';
const HTML = 'text/html';
const CSV = 'text/csv';

/** Documents an answer that is JSON, or text of another kind where that is asked for. */
const orText = (model: Type, mediaType: string, description: string): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(model),
    ApiResponse({
      ...{ status: 200, description },
      content: {
        [JSON_TYPE]: { schema: { $ref: getSchemaPath(model) } },
        [mediaType]: { schema: { type: 'string' } },
      },
    }),
  );

export const ApiPackOrPage = (model: Type): MethodDecorator =>
  orText(model, HTML, 'The pack; with `Accept: text/html` as one page that can be printed.');

export const ApiTableOrFile = (model: Type): MethodDecorator =>
  orText(model, CSV, 'The table; with `Accept: text/csv` one line for each figure.');

/** What an answer depends on. */
export interface Asked {
  accept: string | undefined;
  language: Language;
}

const answered = (reply: FastifyReply, mediaType: string, language: Language): FastifyReply =>
  reply
    .type(mediaType === JSON_TYPE ? JSON_TYPE : `${mediaType}; charset=utf-8`)
    .header('vary', 'accept, accept-language')
    .headers(mediaType === JSON_TYPE ? {} : { 'content-language': language });

/** The pack as JSON, or as a page. */
export function packAnswer<Pack extends BoardPackDto>(
  reply: FastifyReply,
  { accept, language }: Asked,
  pack: Pack,
  edition: Edition | null,
): Pack | string {
  const isPage = prefers(accept, HTML, JSON_TYPE);
  answered(reply, isPage ? HTML : JSON_TYPE, language);
  if (!isPage) return pack;
  void reply.header('content-security-policy', PAGE_POLICY);
  return packPage(pack, language, edition);
}

/**
 * A table as JSON, or as a file.
 * @throws DomainError (not found) where the pack has no such table
 */
export function tableAnswer(
  reply: FastifyReply,
  { accept, language }: Asked,
  pack: BoardPackDto,
  tableId: string,
): PackTableDto | string {
  const table = tablesOf(pack).find(({ id }) => id === tableId);
  if (!table) throw notFound('table');
  const isFile = prefers(accept, CSV, JSON_TYPE);
  answered(reply, isFile ? CSV : JSON_TYPE, language);
  return isFile ? tableCsv(tableFile(table, language, pack.dataAsOf)) : table;
}
